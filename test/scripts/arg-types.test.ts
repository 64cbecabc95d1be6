import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { expect } from 'chai';
import type { ArgTypes, Args } from '@storybook/web-components-vite';
import { join } from 'node:path';
import { argTypesIn, attributeDefaults, onlyWorkingControls, type Manifest } from '../../.storybook/arg-types.js';

const root = join(import.meta.dirname, '../..');

describe('the controls of a story', () => {
  let manifest: Manifest = { modules: [] };

  before(async function () {
    this.timeout(60_000);
    manifest = (await cli({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true })) as Manifest;
  });

  /** The rows of an element's table as Storybook gets them, and the arguments a story of it begins with. */
  function tableOf(tag: string, initialArgs: Args = {}): { readonly rows: ArgTypes; readonly args: Args } {
    const told = argTypesIn(manifest, tag) ?? {};
    const context = { argTypes: told, initialArgs } as unknown as Parameters<typeof onlyWorkingControls>[0];
    const rows = onlyWorkingControls(context);
    return { rows, args: { ...attributeDefaults({ ...context, argTypes: rows }), ...initialArgs } };
  }

  const controlIn = (rows: ArgTypes, key: string): unknown => rows[key]?.control;

  it('turn every attribute: booleans, texts and choices, whether or not the story has them as its arguments', () => {
    const { rows, args } = tableOf('team-list', { view: 'contactUsers' });
    expect(controlIn(rows, 'compact')).to.deep.equal({ type: 'boolean' });
    expect(controlIn(rows, 'accountId')).to.deep.equal({ type: 'text' });
    expect(rows['accountId']?.name).to.equal('account-id');
    expect(args).to.deep.equal({ view: 'contactUsers', accountId: '', compact: false });
    const { rows: provider } = tableOf('team-provider');
    expect(controlIn(provider, 'theme')).to.include({ type: 'radio' });
    expect(provider['theme']?.options).to.deep.equal(['light', 'dark', '']);
  });

  it('turn nothing that is only read: events, parts, properties, and what an element writes itself', () => {
    const { rows } = tableOf('team-help');
    const off = Object.entries(rows).filter(([, { control }]) => control === false);
    const on = Object.keys(rows).filter((key) => !off.some(([name]) => name === key));
    expect(on).to.have.members(['topic', 'label']);
    expect(Object.keys(tableOf('team-list').rows)).to.include.members(['events: row-action', 'parts: row', 'columns']);
  });

  it('turn a number, and whatever else a story has as its arguments', () => {
    expect(tableOf('session-guard', { warnMinutes: 5 }).rows['warnMinutes']?.control).to.deep.equal({ type: 'number' });
    expect(tableOf('scope-picker', { value: ['s1'] }).rows['value']?.control).to.deep.equal({ type: 'object' });
    expect(tableOf('role-picker', { offers: [] }).rows['offers']?.control).to.deep.equal({ type: 'object' });
  });
});
