import { expect } from 'chai';
import { DemoPage } from './page.js';

const MOST_ELEMENTS = 800;

describe('Ten thousand people', () => {
  let demo: DemoPage;
  before(async () => {
    demo = await DemoPage.open({ query: 'people=10000' });
    await demo.rows.first().waitFor();
  });
  after(() => demo.close());

  it('R043 are counted in whole', async () => {
    const count = /9.6\d\d|10.0\d\d|٩.٦[٠-٩]{2}|١٠.٠[٠-٩]{2}/; // in whatever words
    await demo.list.locator('[part=footer]').filter({ hasText: count }).first().waitFor();
  });

  it('take fewer than 800 elements', async () => {
    expect(await countElements(demo)).to.be.below(MOST_ELEMENTS);
  });

  it('never leave the view blank while somebody scrolls fast', async () => {
    const gaps = await demo.list.evaluate(async (list) => {
      const scroller = list.shadowRoot!.querySelector('.scroller')!;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      /** The highest gap between rows in sight, in CSS pixels. */
      const gap = (): number => {
        const view = scroller.getBoundingClientRect();
        const head = list.shadowRoot!.querySelector('.head')?.getBoundingClientRect().bottom ?? view.top;
        const boxes = [...list.shadowRoot!.querySelectorAll('.row')]
          .map((row) => row.getBoundingClientRect())
          .filter((box) => box.height > 0 && box.bottom > head && box.top < view.bottom)
          .toSorted((a, b) => a.top - b.top);
        let [reached, worst] = [Math.max(view.top, head), 0];
        for (const box of boxes) {
          worst = Math.max(worst, box.top - reached);
          reached = Math.max(reached, box.bottom);
        }
        return Math.max(worst, view.bottom - reached);
      };
      const worst: number[] = [];
      for (let step = 0; step < 60; step++) {
        const jump = step % 10 === 9 ? 40_000 : 700; // steady, and now and then by the scroll bar
        scroller.scrollTop += jump;
        await frame();
        await frame();
        worst.push(Math.round(gap()));
      }
      return worst;
    });
    expect(Math.max(...gaps), `gaps per frame: ${gaps.join(' ')}`).to.be.at.most(4);
    expect(await countElements(demo)).to.be.below(MOST_ELEMENTS);
  });

  it('R043 are searched at once', async () => {
    await demo.list.getByRole('searchbox').fill('bo zhang');
    await demo.row('Bo Zhang').first().waitFor();
    expect(await demo.rows.count()).to.be.below(20);
  });
});

/** Every element of the list, those in shadow roots of inner elements included. */
function countElements(demo: DemoPage): Promise<number> {
  return demo.list.evaluate((list) => {
    const count = (root: ParentNode): number =>
      [...root.querySelectorAll('*')].reduce(
        (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
        0,
      );
    return count(list.shadowRoot!);
  });
}
