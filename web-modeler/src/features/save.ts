import type { Feature } from '../shell/feature.ts';

export const save: Feature = {
  id: 'save', label: 'Save file', shortcut: 's', seldom: true,
  async run(workbench) {
    const url = URL.createObjectURL(new Blob([await workbench.xml()], { type: 'application/xml' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `${workbench.state.value.head.key}.bpmn` });
    link.click();
    setTimeout(() => { URL.revokeObjectURL(url); }, 1_000);
  },
};
