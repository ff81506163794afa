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
  findings = (): Locator => this.page.locator('.yx-findings li > button');
  /** The same with the ways that tokens take, as they are read. */
  lines = (): Promise<string[]> => this.page.locator('.yx-findings li').allInnerTexts();
  /** The parts of the flow, in the order of their tabs. */
  parts = (): Promise<(string | null)[]> => this.page.locator('.yx-tabs [role=tab]').evaluateAll((all) => all.map((each) => each.getAttribute('data-part')));
  tab = (part: string): Locator => this.page.locator(`.yx-tabs [data-part="${part}"]`);
  field = (id: string): Locator => this.page.locator(`#bio-properties-panel-${id}`);
  feature = (id: string): Locator => this.page.locator(`[data-feature="${id}"]`);

  /** Calls for a feature, in the menu if it stands there. */
  async call(id: string): Promise<void> {
    if (!(await this.feature(id).isVisible())) await this.page.locator('.yx-more').click();
    await this.feature(id).click();
  }

  /** Opens a flow from files of one's own. */
  async openFiles(...files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
    await this.call('open');
    await this.page.locator('input[name=file]').setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })));
  }

  dialog = (): Locator => this.page.locator('dialog[open]');

  /** Selects one element alone: first none, since a second click would edit its name. */
  async select(id: string, position = { x: 26, y: 26 }): Promise<void> {
    await this.page.locator('.yx-canvas .djs-container').first().click({ position: { x: 240, y: 620 } });
    await this.element(id).click({ position });
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

  /** The same from the menu of everything, by the name that the menu shows. */
  async appendAny(label: string): Promise<string> {
    const before = await this.selected();
    await this.page.locator('.djs-context-pad.open .entry[data-action="yinxin.more"]').click();
    await this.find(label);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction((old) => { const id = document.querySelector('g.djs-shape.selected')?.getAttribute('data-element-id'); return id && id !== old; }, before);
    await this.page.keyboard.press('Escape');
    return this.selected();
  }

  /** Puts an element of the menu of everything somewhere on the canvas. */
  async createAny(label: string, x: number, y: number): Promise<string> {
    await this.page.locator('.djs-palette .entry[data-action="yinxin.more"]').click();
    await this.find(label);
    await this.page.locator('.djs-popup .entry').first().click();
    await this.page.mouse.move(x - 20, y);
    await this.page.mouse.move(x, y, { steps: 3 });
    await this.page.mouse.click(x, y);
    await this.page.locator('.djs-context-pad.open').waitFor();
    return this.selected();
  }

  /** The menu listens to keys, not to what is put into its field. */
  private async find(label: string): Promise<void> {
    await this.page.locator('.djs-popup-search input').fill(label);
    await this.page.keyboard.press('Shift');
    await this.page.locator('.djs-popup .entry').first().filter({ hasText: label }).waitFor();
  }

  /** Id of the first element inside a subprocess: its start event. */
  async firstInside(subProcess: string): Promise<string> {
    return this.element(subProcess).evaluate((group) => group.parentElement?.querySelector<HTMLElement>(':scope > .djs-children g.djs-shape')?.dataset.elementId ?? '');
  }

  /** Opens a group of the panel of properties. */
  async group(id: string): Promise<void> {
    const header = this.page.locator(`[data-group-id="group-yinxin-${id}"] .bio-properties-panel-group-header`);
    if (!(await header.getAttribute('class'))?.includes('open')) await header.click();
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
