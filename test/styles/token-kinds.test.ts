import { expect } from 'chai';
import { kindOf, mistakeIn } from '../../stories/design/token-kinds.js';
import { ALL_TOKENS } from '../../stories/design/theme-tokens.js';
import { COLORS, cssOf } from '../../src/styles/tokens.js';

const kit = (name: string): string => `--rosterkit-${name}`;

describe('what a token of the theming page can be', () => {
  it('is whatever the kit itself has there', () => {
    const roles = new Set(Object.keys(COLORS).map((name) => kit(`color-${name}`)));
    for (const [property, value] of Object.entries(ALL_TOKENS)) {
      for (const one of roles.has(property) ? value.split(' / ') : [value]) {
        // light and dark are listed with a slash; a colour's own slash stands in brackets
        if (one.split('(').length !== one.split(')').length) continue;
        expect(mistakeIn(property, cssOf(one)), `${property}: ${one}`).to.equal('');
      }
    }
  });

  for (const [name, good, bad] of [
    ['duration', '0.2s', 'banana'],
    ['duration', '0s', '12px'],
    ['shadow-1', 'none', 'banana'],
    ['card-shadow', '0 1px 2px red', 'red green'],
    ['color-hover', 'rgb(0 0 0 / 0.1)', '12px'],
    ['palette-brand-600', '#7a1f5c', 'brandy'],
    ['space-3', '10px', 'auto'],
    ['space-3', 'calc(1rem + 2px)', '-4px'],
    ['control-height', '3rem', '50%'],
    ['line-height', '1.6', 'tall'],
    ['contrast', '50%', '120%'],
    ['density', '-0.5', '1px'],
    ['radius-full', '50%', 'round'],
    ['card-background', 'transparent', 'banana'],
    ['heading-font-weight', '650', 'heavy'],
    ['font-family', "'Noto Sans', serif", '12px'],
    ['card-border-width', '0', 'thick banana'],
  ] as const) {
    it(`is ${good} for ${name}, not ${bad}, which is answered by what it takes`, () => {
      expect(mistakeIn(kit(name), good)).to.equal('');
      expect(mistakeIn(kit(name), bad)).to.contain(kindOf(kit(name)).expected);
    });
  }

  it('is nothing that would end the declaration', () => {
    for (const value of ['none; } * {', 'red; color: blue', '}', '', '1px !important; x: y']) {
      expect(mistakeIn(kit('shadow-1'), value), value).not.to.equal('');
    }
  });
});
