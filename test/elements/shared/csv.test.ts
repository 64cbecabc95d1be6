import { expect } from '@open-wc/testing';
import { createFormatters } from '../../../src/localize/index.js';
import { delimiterFor, writeCsv } from '../../../src/elements/shared/csv.js';

describe('writeCsv', () => {
  it('quotes what holds a comma, a quote or a line break', () => {
    expect(writeCsv([['a', 'b, c', 'say "d"', 'e\nf']])).to.equal('\uFEFFa,"b, c","say ""d""","e\nf"\r\n');
  });

  for (const begin of ['=', '+', '-', '@', '\t', '\r']) {
    it(`keeps ${JSON.stringify(begin)} at the beginning from being run`, () => {
      expect(writeCsv([[`${begin}1`]])).to.contain(`'${begin}1`);
    });
  }

  it('leaves such signs alone elsewhere', () => {
    expect(writeCsv([['a=1', 'x@y.example', '']])).to.equal('\uFEFFa=1,x@y.example,\r\n');
  });

  it('puts a semicolon between cells where numbers have a comma', () => {
    expect(delimiterFor(createFormatters('fr-CA'))).to.equal(';');
    expect(delimiterFor(createFormatters('en'))).to.equal(',');
    expect(writeCsv([['a', 'b;c']], ';')).to.equal('\uFEFFa;"b;c"\r\n');
  });
});
