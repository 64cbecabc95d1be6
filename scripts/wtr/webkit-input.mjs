const NAMED_KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`F${i + 1}`, String.fromCharCode(0xe031 + i)])),
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** WebDriver's character for a key's name, `KeyA` and `Digit1` included. */
function keyValue(name) {
  if (/^Key[A-Z]$/.test(name)) return name[3].toLowerCase();
  if (/^Digit\d$/.test(name)) return name[5];
  return NAMED_KEYS[name] ?? name;
}

const down = (value) => ({ type: 'keyDown', value });
const up = (value) => ({ type: 'keyUp', value });

/** A keyboard with Playwright's methods; `act` performs WebDriver key actions. */
export const keyboard = (act) => ({
  down: (name) => act([down(keyValue(name))]),
  up: (name) => act([up(keyValue(name))]),
  type: (text) => act([...text].flatMap((character) => [down(character), up(character)])),
  press(combination) {
    const keys = combination.length > 1 ? combination.split('+').map(keyValue) : [combination];
    return act([...keys.map(down), ...keys.toReversed().map(up)]);
  },
});

const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
const pressed = (button = 'left') => ({ type: 'pointerDown', button: BUTTONS[button] });
const released = (button = 'left') => ({ type: 'pointerUp', button: BUTTONS[button] });

/** A mouse with Playwright's methods; `act` performs WebDriver pointer actions. */
export const mouse = (act) => ({
  move: (x, y) => act([moveTo(x, y)]),
  down: ({ button } = {}) => act([pressed(button)]),
  up: ({ button } = {}) => act([released(button)]),
  click: (x, y, { button } = {}) => act([moveTo(x, y), pressed(button), released(button)]),
});
