import { expect } from '@open-wc/testing';
import { csvOf } from '../../../src/elements/shared/csv.js';

describe('csvOf', () => {
  it('quotes what holds a comma, a quote or a line break', () => {
    expect(csvOf([['a', 'b, c', 'say "d"', 'e\nf']])).to.equal('\uFEFFa,"b, c","say ""d""","e\nf"\r\n');
  });

  for (const begin of ['=', '+', '-', '@', '\t', '\r']) {
    it(`keeps ${JSON.stringify(begin)} at the beginning from being run`, () => {
      expect(csvOf([[`${begin}1`]])).to.contain(`'${begin}1`);
    });
  }

  it('leaves such signs alone elsewhere', () => {
    expect(csvOf([['a=1', 'x@y.example', '']])).to.equal('\uFEFFa=1,x@y.example,\r\n');
  });
});
