import type { Locator, Page } from 'playwright-core';

/** Somebody who draws a flow with the mouse, as the page offers it. */
export class Drawing {
  constructor(readonly page: Page) {}

  /** Opens the modeler and waits for its start event. */
  async begin(): Promise<void> {
    await this.page.goto('/modeler/');
    await this.element('requested').waitFor();
    await this.judged();
  }

  element = (id: string): Locator => this.page.locator(`g.djs-element[data-element-id="${id}"]`);
  findings = (): Locator => this.page.locator('.yx-findings li button');
  field = (id: string): Locator => this.page.locator(`#bio-properties-panel-${id}`);
  feature = (id: string): Locator => this.page.locator(`[data-feature="${id}"]`);

  /** Calls for a feature, in the menu if it stands there. */
  async call(id: string): Promise<void> {
    if (!(await this.feature(id).isVisible())) await this.page.locator('.yx-more').click();
    await this.feature(id).click();
  }

  dialog = (): Locator => this.page.locator('dialog[open]');

  /** Selects one element alone: first none, since a second click would edit its name. */
  async select(id: string): Promise<void> {
    await this.page.locator('.yx-canvas .djs-container').first().click({ position: { x: 240, y: 620 } });
    await this.element(id).click({ position: { x: 26, y: 26 } });
    await this.page.locator('.djs-context-pad.open').waitFor();
  }

  /** Draws the next element after the selected one; the id of the new one. */
  async append(entry: string): Promise<string> {
    const before = await this.selected();
    await this.page.locator(`.djs-context-pad.open .entry[data-action="${entry}"]`).click();
    await this.page.waitForFunction((old) => { const id = document.querySelector('g.djs-shape.selected')?.getAttribute('data-element-id'); return id && id !== old; }, before);
    await this.page.keyboard.press('Escape'); // its name is being edited
    return this.selected();
  }

  async selected(): Promise<string> {
    return (await this.page.locator('g.djs-shape.selected').first().getAttribute('data-element-id')) ?? '';
  }

  /** Waits until the drawing was judged after its last change. */
  async judged(): Promise<void> {
    await this.page.evaluate(async () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); // the panel writes what was typed
      const frame = () => new Promise((drawn) => { requestAnimationFrame(drawn); });
      await frame();
      await frame();
    });
    await this.page.locator('section.yx-findings[aria-busy=false]').waitFor();
  }

  async deploy(key?: string): Promise<void> {
    await this.call('deploy');
    if (key !== undefined) await this.dialog().locator('input[name=key]').fill(key);
    await this.dialog().locator('.yx-primary').click();
    await this.dialog().waitFor({ state: 'detached' });
  }

  notice = (): Promise<string> => this.page.locator('.yx-notice').innerText();
}
