import type { Translate } from '../language/translate.ts';

interface Names { readonly process: string; readonly start: string; /** Id of the start event. */ readonly id: string }

/** A drawing to begin with: a start event. */
export const newFlow = (process: string, t: Translate, names: Names = { process: t('Untitled flow'), start: t('Use requested'), id: 'requested' }): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:yinxin="urn:yinxin:bpmn:1.0" id="${process}-file" targetNamespace="urn:yinxin:flows">
  <bpmn:process id="${process}" name="${names.process}" isExecutable="true">
    <bpmn:startEvent id="${names.id}" name="${names.start}" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="${process}-diagram">
    <bpmndi:BPMNPlane id="${process}-plane" bpmnElement="${process}">
      <bpmndi:BPMNShape id="${names.id}-shape" bpmnElement="${names.id}"><dc:Bounds x="182" y="182" width="36" height="36" /></bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
