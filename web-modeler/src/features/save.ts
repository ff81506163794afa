import type { Feature } from '../shell/feature.ts';

export const save: Feature = {
  id: 'save', label: 'Save file', shortcut: 's', seldom: true,
  async run(workbench) {
    download(`${workbench.state.value.head.key}.bpmn`, 'application/xml', await workbench.xml());
  },
};

/** Gives a text to the person at the screen as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => { URL.revokeObjectURL(url); }, 1_000);
}
