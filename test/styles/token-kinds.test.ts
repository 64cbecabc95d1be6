import { expect } from 'chai';
import { boundsOf, kindOf, mistakeIn, mistakeInNumber } from '../../stories/design/token-kinds.js';
import { ALL_TOKENS, LENGTH_FIELDS, WEIGHT_FIELDS } from '../../stories/design/theme-tokens.js';
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

  for (const [name, least, most] of [
    ['font-weight', 100, 900],
    ['heading-font-weight', 100, 900],
    ['font-size-m', 10, 40],
    ['unit', 2, 8],
    ['focus-width', 1, 8],
    ['radius-m', 0, 999],
    ['button-radius', 0, 999],
  ] as const) {
    it(`counts ${name} from ${least} to ${most}, and says so to whoever types more or less`, () => {
      expect([least, most].map((typed) => mistakeInNumber(name, typed, 5))).to.deep.equal(['', '']);
      for (const typed of [least - 1, most + 1, Number.NaN]) {
        expect(mistakeInNumber(name, typed, 5))
          .to.contain(`${least} to ${most}`)
          .and.contain('stays at 5');
      }
    });
  }

  it('has what the kit itself has within its bounds, a step of the field away from them', () => {
    for (const name of [...LENGTH_FIELDS, ...WEIGHT_FIELDS]) {
      const [, number] = /^(?:max\(.*, )?([\d.]+)(?:px\))?(?:px)?$/.exec(ALL_TOKENS[kit(name)] ?? '') ?? [];
      if (number === undefined) continue; // made of another token
      const { least, step } = boundsOf(name);
      expect(mistakeInNumber(name, Number(number), 0), name).to.equal('');
      expect((Number(number) - least) % step, name).to.equal(0);
    }
  });
});
