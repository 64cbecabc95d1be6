import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, nothing, type TemplateResult } from 'lit';
import { createMemoryClock, memoryTeam } from '../../src/backend/memory/index.js';
import { AccessController, checkAccess, TeamClient, TeamController } from '../../src/client/index.js';
import '../../src/elements/team-provider/team-provider.js';
import { paymentsPortal } from '../../src/policies/index.js';
import { harbourHeath } from '../../src/testing/index.js';
import { NOW, winery } from '../helpers/memory-winery.js';
import { differently } from '../helpers/team-page.js';
import { until } from '../helpers/until.js';

/** As the page on embedding has it. */
class RefundButton extends LitElement {
  readonly team = new TeamController(this);
  readonly access = new AccessController(this, this.team, () => ({ action: 'order.refund' }));

  protected override render(): TemplateResult | typeof nothing {
    return this.access.isAllowed ? html`<button>Refund</button>` : nothing;
  }
}
customElements.define('refund-button', RefundButton);

async function clientFor(as: string, authorization: 'policy' | 'decisions') {
  const team = memoryTeam({ seed: harbourHeath(NOW), policy: paymentsPortal, clock: createMemoryClock(NOW) });
  const backend = team.backendFor(as, { authorization });
  const asked: number[] = [];
  const client = new TeamClient(
    differently(backend, {
      authorize: (checks, options) => {
        asked.push(checks.length);
        return backend.authorize(checks, options);
      },
    }),
  );
  await client.connect();
  return { client, asked };
}

describe('checkAccess', () => {
  it('answers about a thing without asking where the page has the policy', async () => {
    const { client, asked } = await clientFor('adaeze', 'policy');
    const object = { scope: 's1' };
    expect((await checkAccess(client, 'invoice.download', { object })).allowed).to.equal(true);
    expect(client.can('invoice.download', { object: { scope: 's3' } }).allowed).to.equal(false);
    expect(asked).to.deep.equal([]);
  });

  it('asks the backend once for all of one moment where it has not', async () => {
    const { client, asked } = await clientFor('adaeze', 'decisions');
    const answers = await Promise.all(
      ['s1', 's3', 's1'].map((scope) => checkAccess(client, 'invoice.download', { object: { scope } })),
    );
    expect(answers.map(({ allowed }) => allowed)).to.deep.equal([true, false, true]);
    expect(asked).to.deep.equal([2]);
    expect((await checkAccess(client, 'invoice.download')).allowed).to.equal(true);
    expect((await checkAccess(client, 'ownership.view')).allowed).to.equal(false);
    expect(asked).to.deep.equal([2]);
  });

  it('asks about a person, and about what is proposed', async () => {
    const { client, asked } = await clientFor('haneul', 'decisions');
    const [zoe, yael] = await Promise.all(['zoe', 'yael'].map((id) => client.backend.getMember(id)));
    const bare = { member: zoe!.member };
    const [may, mayNot, tooFar] = await Promise.all([
      checkAccess(client, 'member.remove', { entry: bare }),
      checkAccess(client, 'member.remove', { entry: { member: yael!.member } }),
      checkAccess(client, 'member.update', { entry: bare, input: { scopes: ['s3'] } }),
    ]);
    expect([may.allowed, mayNot.allowed, tooFar.allowed]).to.deep.equal([true, false, false]);
    expect(asked).to.deep.equal([3]);
  });

  it('sends many checks in parts that a server takes', async () => {
    const { client, asked } = await clientFor('adaeze', 'decisions');
    const scopes = Array.from({ length: 1001 }, (_, index) => `s${index}`);
    const answers = await Promise.all(
      scopes.map((scope) => checkAccess(client, 'invoice.view', { object: { scope } })),
    );
    expect(answers.filter(({ allowed }) => allowed)).to.have.lengthOf(1);
    expect(asked).to.deep.equal([1000, 1]);
  });
});

describe('AccessController', () => {
  for (const [as, there] of [
    ['siobhan', 1],
    ['layla', 0],
  ] as const) {
    it(`shows an element of the page's own to ${as}: ${there}`, async () => {
      const provider = await fixture(
        html`<team-provider .backend=${winery().backendFor(as)}><refund-button></refund-button></team-provider>`,
      );
      const element = provider.querySelector<RefundButton>('refund-button')!;
      await until(() => element.access.decision, 'a decision');
      await element.updateComplete;
      expect(element.shadowRoot!.querySelectorAll('button')).to.have.lengthOf(there);
    });
  }
});
