import { createElement, type ChangeEvent, type ReactElement } from 'react';
import { addons, types, useGlobals, useGlobalTypes } from 'storybook/manager-api';

/** As `GLOBAL_TYPES.signedInAs` of stories/toolbar.ts has them. */
interface SystemPeople {
  readonly system: string;
  readonly title: string;
  readonly people: readonly { readonly value: string; readonly title: string }[];
}

const ID = 'rosterkit/signed-in-as';
const AS_THE_STORY_SAYS = 'story';

/** Whoever can sign in to the chosen system; of every system while the story chooses it. */
function SignedInAs(): ReactElement | null {
  const [globals, updateGlobals, storyGlobals] = useGlobals();
  const known = useGlobalTypes()['signedInAs'] as { readonly people?: readonly SystemPeople[] } | undefined;
  const everybody = known?.people ?? [];
  const here = everybody.filter(({ system }) => system === globals['system']);
  // the story chooses the system, or an address names one that there is not
  const offered = here.length > 0 ? here : everybody;
  const chosen = String(globals['signedInAs'] ?? AS_THE_STORY_SAYS);
  const isOffered = offered.some(({ people }) => people.some(({ value }) => value === chosen));
  return createElement(
    'select',
    {
      'aria-label': 'Signed in as',
      title: 'Signed in as',
      disabled: storyGlobals['signedInAs'] !== undefined,
      value: isOffered ? chosen : AS_THE_STORY_SAYS,
      onChange: ({ target }: ChangeEvent<HTMLSelectElement>) => updateGlobals({ signedInAs: target.value }),
      style: {
        maxWidth: '9rem',
        border: 0,
        fontSize: 12,
        fontWeight: 700,
        background: 'transparent',
        color: 'inherit',
        font: 'inherit',
      },
    },
    createElement('option', { value: AS_THE_STORY_SAYS }, 'Person'),
    offered.map(({ system: key, title, people }) =>
      createElement(
        'optgroup',
        { key, label: title },
        people.map((person) => createElement('option', { key: person.value, value: person.value }, person.title)),
      ),
    ),
  );
}

addons.register(ID, () => {
  addons.add(ID, {
    type: types.TOOL,
    title: 'Signed in as',
    match: ({ viewMode, tabId }) => /^(story|docs)$/.test(viewMode ?? '') && !tabId,
    render: () => createElement(SignedInAs),
  });
});
