import { spyOn } from 'storybook/test';

/** For stories in which the page itself is at fault: what the kit says to whoever made it stays off the console. */
export function quiet(): void {
  spyOn(console, 'warn').mockImplementation(() => {});
}
