import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { keyboard, mouse } from './webkit-input.mjs';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

const rejectOn = async (child) => {
  const [error] = await once(child, 'error');
  throw error;
};

/**
 * WebKitGTK's MiniBrowser over plain WebDriver, with a display of its own. It offers the few members of a
 * Playwright page that @web/test-runner-commands uses.
 */
export class WebKitBrowser {
  #children = [];
  #base;
  #session;
  #program;

  constructor(program) {
    this.#program = program;
  }

  keyboard = keyboard((actions) => this.#act({ type: 'key', id: 'keyboard', actions }));
  mouse = mouse((actions) =>
    this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }),
  );

  async start() {
    const display = await this.#startDisplay();
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        NO_AT_BRIDGE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // its sandbox does not start for root
      },
    });
    driver.on('error', () => {}); // the status request below reports it
    this.#children.push(driver);
    this.#base = `http://127.0.0.1:${port}`;
    await this.#untilReady();
    const { sessionId } = await this.#call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          pageLoadStrategy: 'eager',
          'webkitgtk:browserOptions': { binary: this.#program, args: ['--automation'] },
        },
      },
    });
    this.#session = `/session/${sessionId}`;
    await this.setViewportSize({ width: 1024, height: 768 });
  }

  async stop() {
    // a driver that hangs is ended all the same
    if (this.#session) await Promise.race([this.#call('DELETE', this.#session).catch(() => {}), wait(2000)]);
    for (const child of this.#children.toReversed()) child.kill();
  }

  goto(url) {
    return this.#call('POST', `${this.#session}/url`, { url });
  }

  execute(script, ...args) {
    return this.#call('POST', `${this.#session}/execute/sync`, { script, args });
  }

  async screenshot() {
    return Buffer.from(await this.#call('GET', `${this.#session}/screenshot`), 'base64');
  }

  clearCookies() {
    return this.#call('DELETE', `${this.#session}/cookie`);
  }

  async setViewportSize({ width, height }) {
    for (let attempt = 0; attempt < 60; attempt++) {
      const sizes = await this.execute('return [outerWidth, outerHeight, innerWidth, innerHeight]');
      const [outerWidth, outerHeight, innerWidth, innerHeight] = sizes;
      if (innerWidth === width && innerHeight === height) return;
      const frame = { width: width + outerWidth - innerWidth, height: height + outerHeight - innerHeight };
      if (attempt % 10 === 0) await this.#call('POST', `${this.#session}/window/rect`, { x: 0, y: 0, ...frame });
      await wait(20);
    }
    throw new Error(`WebKitGTK cannot be ${width}x${height}; its window is at least 447 px wide.`);
  }

  emulateMedia() {
    throw new Error('WebKitGTK has no way to emulate media.');
  }

  locator(selector) {
    const script = `
      const select = document.querySelector(arguments[0]);
      const option = [...select.options].find((o) => o.value === arguments[1] || o.label === arguments[2]);
      option.selected = true;
      select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));`;
    return { selectOption: ({ value, label }) => this.execute(script, selector, value ?? null, label ?? null) };
  }

  async #startDisplay() {
    const parameters = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const child = spawn('Xvfb', parameters, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#children.push(child);
    const [display] = await Promise.race([once(child.stdio[3], 'data'), rejectOn(child)]);
    return `:${String(display).trim()}`;
  }

  async #untilReady() {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#call('GET', '/status');
      } catch (error) {
        if (attempt > 200) throw error;
        await wait(25);
      }
    }
  }

  async #call(method, path, body) {
    const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await fetch(this.#base + path, init);
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  }

  #act(source) {
    return this.#call('POST', `${this.#session}/actions`, { actions: [source] });
  }
}
