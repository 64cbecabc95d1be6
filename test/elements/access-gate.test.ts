import { aTimeout, expect, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { TeamBackend } from '../../src/backend/index.js';
import { createMemoryClock, memoryTeam, type MemoryTeam } from '../../src/backend/memory/index.js';
import '../../src/elements/access-gate/access-gate.js';
import type { AccessGateElement } from '../../src/elements/access-gate/access-gate-element.js';
import { paymentsPortal } from '../../src/policies/index.js';
import { harbourHeath } from '../../src/testing/index.js';
import { NOW, winery } from '../helpers/memory-winery.js';
import { differently } from '../helpers/team-page.js';
import { until } from '../helpers/until.js';
import { allInside, focused, inside, press, signedIn, widget } from '../helpers/widgets.js';

const portal = (): MemoryTeam =>
  memoryTeam({ seed: harbourHeath(NOW), policy: paymentsPortal, clock: createMemoryClock(NOW) });

/** Asks the backend for nothing in the page. */
const decisionsOnly = { authorization: 'decisions' } as const;

/** The gates of a page once each of them has its answer, by permission. */
async function gates(backend: TeamBackend, content: TemplateResult): Promise<AccessGateElement[]> {
  const box = await widget<HTMLElement>(backend, html`<div id="page">${content}</div>`, '#page');
  const all = [...box.querySelectorAll<AccessGateElement>('access-gate')];
  await until(() => all.every(({ decision }) => decision), 'the answers');
  await Promise.all(all.map(({ updateComplete }) => updateComplete));
  return all;
}

/** Whether a person meets the content, and can use it. */
const isShown = (gate: Element): boolean => gate.querySelector('button')!.checkVisibility();
const isUsable = (gate: Element): boolean => {
  const button = gate.querySelector('button')!;
  button.focus();
  return document.activeElement === button;
};

const TILL = [
  'order.applyCoupon',
  'inventory.view',
  'order.overridePrice',
  'order.overrideTax',
  'order.overrideShipping',
  'order.overrideInventoryLocation',
  'order.refund',
  'order.exchange',
  'inventory.adjust',
  'report.pos',
  'order.editSalesAssociate',
  'clubSignup.editSalesAssociate',
  'reservation.manage',
  'report.reservations',
  'settings.reservations',
  'settings.admin',
  'settings.api',
  'app.admin',
  'app.pos',
] as const;

const till = html`${TILL.map(
  (permission) => html`<access-gate permission=${permission}><button>${permission}</button></access-gate>`,
)}`;

async function usableAtTheTill(as: string, authorization: 'policy' | 'decisions'): Promise<string[]> {
  const team = winery();
  await team.backendFor('marguerite').reactivateMember('thora');
  const all = await gates(team.backendFor(as, { authorization }), till);
  return all.filter(isUsable).map(({ permission }) => permission);
}

const POS_BASIC = ['order.applyCoupon', 'inventory.view', 'app.pos'];
const ALL_OF_POS = TILL.filter((id) => !/reservation|settings|app.admin/.test(id));

describe('<access-gate>', () => {
  for (const authorization of ['policy', 'decisions'] as const) {
    describe(`with a backend that authorizes by ${authorization}`, () => {
      it('R026 R027 leaves POS Basic the coupon and the counts, and nothing of the ten denied', async () => {
        expect(await usableAtTheTill('layla', authorization)).to.deep.equal(POS_BASIC);
      });

      it('R028 keeps POS Standard from adjusting inventory only', async () => {
        expect(await usableAtTheTill('siobhan', authorization)).to.deep.equal(
          ALL_OF_POS.filter((id) => id !== 'inventory.adjust'),
        );
      });

      it('R030 gives Reservations Standard all of Reservations, and no till', async () => {
        const usable = await usableAtTheTill('jean-baptiste', authorization);
        expect(usable).to.include.members(['reservation.manage', 'report.reservations', 'settings.reservations']);
        expect(usable).not.to.include.members(['app.pos']).and.not.to.include('report.pos');
      });

      it('R032 gives Standard both applications, and no admin panel', async () => {
        const usable = await usableAtTheTill('thora', authorization);
        expect(usable).to.deep.equal(
          TILL.filter((id) => !['settings.admin', 'settings.api', 'app.admin'].includes(id)),
        );
      });

      it('R025 R033 keeps Settings from an Admin User, not from a Partner', async () => {
        const ofAdmin = await usableAtTheTill('olafur', authorization);
        expect(ofAdmin).to.include('app.admin').and.not.to.include('settings.admin').and.not.to.include('settings.api');
        expect(await usableAtTheTill('bo', authorization)).to.deep.equal([...TILL]);
      });

      it('R113 opens for the stores somebody has, and for no other', async () => {
        const all = await gates(
          portal().backendFor('adaeze', { authorization }),
          html`${['s1', 's3', '@tenant'].map(
            (scope) =>
              html`<access-gate permission="invoice.view" scope=${scope}><button>${scope}</button></access-gate>`,
          )}`,
        );
        expect(all.filter(isUsable).map(({ scope }) => scope)).to.deep.equal(['s1']);
      });

      it('R109 shows who may not sign the button, out of use, and why', async () => {
        const [gate] = await gates(
          portal().backendFor('tomasz', { authorization }),
          html`<access-gate permission="document.sign"><button>Sign</button></access-gate>`,
        );
        expect(isShown(gate!)).to.equal(true);
        expect(isUsable(gate!)).to.equal(false);
        expect(inside(gate!, '[part=reason]').checkVisibility()).to.equal(true);
        expect(inside(gate!, '[part=reason]').textContent.trim()).not.to.equal('');
      });
    });
  }

  it('describes what is out of use by its reason, and says what it is', async () => {
    const [gate] = await gates(
      portal().backendFor('tomasz'),
      html`<access-gate permission="document.sign"><button>Sign the contract</button></access-gate>`,
    );
    const group = inside(gate!, '[role=group]');
    expect(group.getAttribute('aria-label')).to.equal('Sign the contract');
    const reason = inside(gate!, `#${group.getAttribute('aria-describedby')}`);
    expect(reason.textContent.trim()).to.equal('Only the account owner can sign.');
    expect(inside(gate!, '[part=content]').inert).to.equal(true);
    await expect(gate).to.be.accessible();
  });

  it('keeps content out of use from acting by a label elsewhere and by a script', async () => {
    const acted: string[] = [];
    const [gate] = await gates(
      portal().backendFor('tomasz'),
      html`<access-gate permission="document.sign">
          <form @submit=${(event: Event) => acted.push(event.type)}><input id="agree" type="checkbox" /></form>
          <button @click=${() => acted.push('click')}>Sign</button>
        </access-gate>
        <label for="agree">I agree</label>`,
    );
    gate!.querySelector('button')!.click();
    gate!.querySelector('form')!.requestSubmit();
    gate!.parentElement!.querySelector('label')!.click();
    expect(acted).to.deep.equal([]);
    expect(gate!.querySelector('input')!.checked).to.equal(false);
  });

  it('hides what is refused from eyes, keyboard and screen reader', async () => {
    const all = await gates(
      winery().backendFor('layla'),
      html`<button id="before">Before</button>
        <access-gate permission="order.refund"><button>Refund</button></access-gate>
        <button id="after">After</button>`,
    );
    expect(all[0]!.getBoundingClientRect().height).to.equal(0);
    expect(isShown(all[0]!)).to.equal(false);
    document.querySelector<HTMLElement>('#before')!.focus();
    await press('Tab');
    expect(focused()?.id).to.equal('after');
  });

  it('does as the page says in place of the policy: disable, or hide', async () => {
    const [refund, sign] = await gates(
      winery().backendFor('layla'),
      html`<access-gate permission="order.refund" mode="disable"><button>Refund</button></access-gate>
        <access-gate permission="order.refund" mode="hide"><button>Refund</button></access-gate>`,
    );
    expect([isShown(refund!), isUsable(refund!)]).to.deep.equal([true, false]);
    expect(inside(refund!, '[part=reason]').textContent.trim()).not.to.equal('');
    expect(isShown(sign!)).to.equal(false);
  });

  it('shows the denied slot in the place of what is refused, and never beside what is allowed', async () => {
    const content = html`<access-gate permission="order.refund">
      <button>Refund</button><a slot="denied" href="#ask">Ask your manager</a>
    </access-gate>`;
    const [refused] = await gates(winery().backendFor('layla'), content);
    expect([isShown(refused!), refused!.querySelector('a')!.checkVisibility()]).to.deep.equal([false, true]);
    const [allowed] = await gates(winery().backendFor('siobhan'), content);
    expect([isShown(allowed!), allowed!.querySelector('a')!.checkVisibility()]).to.deep.equal([true, false]);
  });

  it('lets a link of the denied slot act', async () => {
    let pressed = 0;
    const [gate] = await gates(
      winery().backendFor('layla'),
      html`<access-gate permission="order.refund">
        <button>Refund</button><button slot="denied" id="ask" @click=${() => pressed++}>Ask</button>
      </access-gate>`,
    );
    gate!.querySelector<HTMLElement>('#ask')!.click();
    expect(pressed).to.equal(1);
  });

  it('stands in another gate: both have to open', async () => {
    const all = await gates(
      winery().backendFor('jean-baptiste'),
      html`<access-gate permission="app.pos">
          <access-gate permission="order.refund"><button>Refund</button></access-gate>
        </access-gate>
        <access-gate permission="app.reservations">
          <access-gate permission="order.refund"><button>Refund</button></access-gate>
        </access-gate>`,
    );
    expect([isShown(all[1]!), isShown(all[3]!)]).to.deep.equal([false, true]);
  });

  it('stays closed while nothing is known', async () => {
    const { backend } = signedIn('marguerite', { faults: [{ on: '*', fault: { hang: true } }] });
    const gate = await widget<AccessGateElement>(
      backend,
      html`<access-gate permission="order.refund" mode="disable"><button>Refund</button></access-gate>`,
      'access-gate',
    );
    await gate.updateComplete;
    expect([isShown(gate), gate.decision]).to.deep.equal([false, undefined]);
  });

  it('stays closed when asking fails, and when the backend does not say', async () => {
    for (const answer of [
      () => Promise.reject(new Error('down')),
      () => Promise.resolve([undefined]),
      () => Promise.resolve('yes'),
    ]) {
      const backend = differently(portal().backendFor('tomasz', decisionsOnly), { authorize: answer as never });
      const gate = await widget<AccessGateElement>(
        backend,
        html`<access-gate permission="invoice.view" scope="s1"><button>See</button></access-gate>`,
        'access-gate',
      );
      const { detail } = await oneEvent(gate, 'access-changed');
      expect([detail.decision.allowed, isShown(gate)]).to.deep.equal([false, false]);
    }
  });

  it('stays closed for a thing that is still to come', async () => {
    const gate = await widget<AccessGateElement>(
      portal().backendFor('tomasz'),
      html`<access-gate permission="invoice.view" .object=${null}><button>See</button></access-gate>`,
      'access-gate',
    );
    await aTimeout(100);
    expect(isShown(gate)).to.equal(false);
    gate.object = { scope: 's1' };
    await until(() => isShown(gate), 'the content');
  });

  it('asks once for all gates of a page, and once for two that ask the same', async () => {
    const calls: number[] = [];
    const backend = portal().backendFor('adaeze', decisionsOnly);
    const counting = differently(backend, {
      authorize: (checks, options) => {
        calls.push(checks.length);
        return backend.authorize(checks, options);
      },
    });
    await gates(
      counting,
      html`${['s1', 's2', 's3', 's1'].map(
        (scope) => html`<access-gate permission="invoice.view" scope=${scope}><button>${scope}</button></access-gate>`,
      )}`,
    );
    expect(calls).to.deep.equal([3]);
  });

  it('closes when the right goes, and tells the page', async () => {
    const team = winery();
    const [gate] = await gates(
      team.backendFor('siobhan'),
      html`<access-gate permission="order.refund"><button>Refund</button></access-gate>`,
    );
    expect(isUsable(gate!)).to.equal(true);
    const told = oneEvent(gate!, 'access-changed');
    await team.backendFor('marguerite').updateMember('siobhan', { roles: ['posBasic'] });
    const { detail } = await told;
    expect([detail.permission, detail.decision.allowed]).to.deep.equal(['order.refund', false]);
    expect(isShown(gate!)).to.equal(false);
  });

  it('asks anew, closed meanwhile, when it is about another thing', async () => {
    const [gate] = await gates(
      portal().backendFor('adaeze', decisionsOnly),
      html`<access-gate permission="invoice.view" scope="s1"><button>See</button></access-gate>`,
    );
    expect(isShown(gate!)).to.equal(true);
    gate!.scope = 's3';
    await gate!.updateComplete;
    expect(isShown(gate!)).to.equal(false);
    await until(() => gate!.decision, 'the answer');
    expect(gate!.decision?.allowed).to.equal(false);
  });

  it('says the reason in the language of the page', async () => {
    const box = await widget<AccessGateElement>(
      portal().backendFor('tomasz'),
      html`<access-gate permission="document.sign"><button>Signer</button></access-gate>`,
      'access-gate',
      'fr',
    );
    await until(() => allInside(box, '[part=reason]').length > 0, 'the reason');
    await until(() => inside(box, '[part=reason]').textContent.includes('Seul le propriétaire'), 'French');
  });

  it('leaves to its content the text of the page, and says a reason in that of the kit', async () => {
    const [gate] = await gates(
      winery().backendFor('layla'),
      html`<div style="font: italic 20px serif; color: rgb(1, 2, 3); text-transform: uppercase">
        <access-gate permission="order.refund" mode="disable"><p>Refund</p></access-gate>
      </div>`,
    );
    const { fontSize, color, textTransform } = getComputedStyle(gate!.querySelector('p')!);
    expect([fontSize, color, textTransform]).to.deep.equal(['20px', 'rgb(1, 2, 3)', 'uppercase']);
    const reason = getComputedStyle(inside(gate!, '[part="reason"]'));
    expect([reason.fontSize, reason.fontStyle, reason.textTransform]).to.deep.equal(['13px', 'normal', 'none']);
  });
});
