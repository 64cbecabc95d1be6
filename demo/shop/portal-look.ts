import { sampleApi } from '../lib/api.js';
import { byId } from '../lib/dom.js';

interface Look {
  readonly brand: string;
  readonly logo: string;
}

/** Name and colour of the Commerce portal, as they were configured; the sales desk keeps the seller's own. */
export async function showPortalLook(tenantId: string): Promise<void> {
  const { configuration } = await sampleApi(tenantId)
    .get<{ readonly configuration?: Look }>('portal')
    .catch(() => ({ configuration: undefined }));
  const look = document.body.dataset['face'] === 'commerce' ? configuration : undefined; // as it is by now
  const name = byId('brand-name');
  name.textContent = look?.logo ?? name.dataset['name'] ?? '';
  document.body.style.setProperty('--portal-brand', look?.brand ?? null);
}
