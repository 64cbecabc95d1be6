import { expect } from '@open-wc/testing';
import { RowOrder } from '../../src/client/row-order.js';

function ordered(ids: string, total?: number): RowOrder {
  const rows = new RowOrder();
  rows.append([...ids], total);
  return rows;
}

describe('RowOrder', () => {
  it('takes page after page, a row that comes twice where it came first', () => {
    const rows = ordered('ab', 9);
    rows.append(['b', 'c'], 8);
    expect(rows.ids).to.deep.equal(['a', 'b', 'c']);
    expect(rows.length).to.equal(3);
    expect(rows.total).to.equal(8);
  });

  it('counts the rows that are here where nobody has told how many there are', () => {
    const rows = ordered('ab');
    rows.prepend('c');
    expect(rows.total).to.equal(3);
    rows.drop('c');
    expect(rows.total).to.equal(2);
    expect(ordered('abc', 1).total).to.equal(3);
  });

  it('puts a new row before all others, and counts it once', () => {
    const rows = ordered('ab', 5);
    rows.prepend('c');
    rows.prepend('c');
    rows.prepend('a');
    expect(rows.ids).to.deep.equal(['c', 'a', 'b']);
    expect(rows.total).to.equal(6);
  });

  it('finds a row as long as it is here', () => {
    const rows = ordered('abc');
    rows.drop('b');
    expect(rows.has('b')).to.equal(false);
    expect(rows.indexOf('b')).to.equal(-1);
    expect(rows.has('z')).to.equal(false);
    expect(rows.indexOf('c')).to.equal(1);
  });

  it('counts a row out once, and one that never was here not at all', () => {
    const rows = ordered('abc', 7);
    for (const id of ['b', 'b', 'z']) rows.drop(id);
    expect(rows.ids).to.deep.equal(['a', 'c']);
    expect(rows.total).to.equal(6);
    for (const id of ['b', 'b', 'z']) rows.putBack(id);
    expect(rows.ids).to.deep.equal(['a', 'b', 'c']);
    expect(rows.total).to.equal(7);
  });

  for (const back of ['bc', 'cb']) {
    it(`puts neighbours back in their order, ${back[0]} first`, () => {
      const rows = ordered('abcd');
      for (const id of 'bc') rows.drop(id);
      expect(rows.ids).to.deep.equal(['a', 'd']);
      for (const id of back) rows.putBack(id);
      expect(rows.ids).to.deep.equal(['a', 'b', 'c', 'd']);
    });
  }

  it('puts a row back where it stood though others have come before it and gone', () => {
    const rows = ordered('abc');
    rows.drop('c');
    rows.prepend('n');
    rows.drop('a');
    rows.putBack('c');
    expect(rows.ids).to.deep.equal(['n', 'b', 'c']);
  });

  it('shows a row that was taken out when a page has it again, or when it comes anew', () => {
    const rows = ordered('abc', 3);
    rows.drop('b');
    rows.append(['b', 'd'], 4);
    expect(rows.ids).to.deep.equal(['a', 'b', 'c', 'd']);
    rows.drop('c');
    rows.prepend('c');
    expect(rows.ids).to.deep.equal(['c', 'a', 'b', 'd']);
    expect(rows.total).to.equal(4);
  });

  it('forgets what was taken out when it is cleared', () => {
    const rows = ordered('ab', 2);
    rows.drop('b');
    rows.clear();
    rows.putBack('b');
    expect(rows.ids).to.deep.equal([]);
    expect(rows.total).to.equal(0);
  });
});
