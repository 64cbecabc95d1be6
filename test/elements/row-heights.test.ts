import { expect } from '@open-wc/testing';
import { RowHeights } from '../../src/elements/team-list/row-heights.js';

describe('RowHeights', () => {
  it('takes rows for as high as the usual one until they are measured', () => {
    const heights = new RowHeights(50);
    expect(heights.top(100_000)).to.equal(5_000_000);
    expect(heights.set(3, 80)).to.equal(true);
    expect(heights.set(3, 80)).to.equal(false);
    expect([3, 4, 100_000].map((row) => heights.top(row))).to.deep.equal([150, 230, 5_000_030]);
  });

  it('finds the row at a height, as a sum over all rows would', () => {
    const heights = new RowHeights(40);
    const px = Array.from({ length: 500 }, (_, row) => 40 + ((row * 7919) % 13) * 9);
    px.forEach((height, row) => heights.set(row, height));
    heights.set(20, (px[20] = 33.25));
    let top = 0;
    px.forEach((height, row) => {
      expect(heights.top(row)).to.be.closeTo(top, 0.001);
      expect(heights.rowAt(top + 1, px.length)).to.equal(row);
      expect(heights.rowAt(top + height - 1, px.length)).to.equal(row);
      top += height;
    });
    expect(heights.rowAt(top + 1000, px.length)).to.equal(499);
    expect(heights.rowAt(-5, px.length)).to.equal(0);
  });

  it('forgets all but the usual height', () => {
    const heights = new RowHeights(40);
    heights.set(0, 90);
    heights.forget(60);
    expect([heights.usual, heights.top(2)]).to.deep.equal([60, 120]);
  });
});
