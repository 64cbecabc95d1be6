import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { memoryTeam } from '../../src/backend/memory/index.js';
import { commerce7 } from '../../src/policies/commerce7.js';
import { acmeWinery } from '../../src/testing/demo/index.js';
import '../../src/elements/team-provider/team-provider.js';
import '../../src/elements/team-list/team-list.js';

describe('<team-list>', () => {
  it('shows rows', async () => {
    const team = memoryTeam({ seed: acmeWinery(Date.now()), policy: commerce7 });
    const p = await fixture(
      html`<team-provider .backend=${team.backendFor('marguerite')}><team-list></team-list></team-provider>`,
    );
    const list = p.querySelector('team-list')!;
    await waitUntil(() => list.shadowRoot!.querySelector('.row:not(.row--loading) .name')?.textContent);
    await expect(list).to.be.accessible();
  });
});
