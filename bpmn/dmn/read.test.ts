import { describe, it, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { instant } from '../../domain/instant.ts';
import { evaluateDecision } from './evaluate.ts';
import { defaultDecisionLimits } from './limits.ts';
import { readDecisions } from './read.ts';

const noon = instant('2026-09-30T12:00:00+08:00');
const namespaces = {
  '1.1': 'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
  '1.2': 'http://www.omg.org/spec/DMN/20180521/MODEL/',
  '1.3': 'https://www.omg.org/spec/DMN/20191111/MODEL/',
  '1.4': 'https://www.omg.org/spec/DMN/20211108/MODEL/',
  '1.5': 'https://www.omg.org/spec/DMN/20230324/MODEL/',
};
const file = (inside: string, attributes = '', namespace = namespaces['1.3']) =>
  `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="${namespace}" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="defs" name="d" namespace="http://n" ${attributes}>${inside}</definitions>`;
const rule = (tests: readonly string[], results: readonly string[]) =>
  `<rule>${tests.map((text) => `<inputEntry><text>${text}</text></inputEntry>`).join('')}${results.map((text) => `<outputEntry><text>${text}</text></outputEntry>`).join('')}</rule>`;
const table = (inside: string, attributes = '') => `<decision id="level" name="Level"><decisionTable id="t" ${attributes}>${inside}</decisionTable></decision>`;
const input = '<input id="i" label="Amount"><inputExpression typeRef="number"><text>amount</text></inputExpression></input>';
const output = '<output id="o" name="level" typeRef="string"/>';
const simple = table(`${input}${output}${rule(['&gt; 100'], ['"board"'])}${rule(['&lt;= 100'], ['"unit"'])}`);
const refusals = async (text: string, limits = {}): Promise<readonly string[]> => {
  const result = await readDecisions(text, { ...defaultDecisionLimits, ...limits });
  return 'refused' in result ? result.refused.map(({ rule: id, element, message }) => `${id} ${element}: ${message}`) : [];
};

describe('a file of decisions', () => {
  it.each(Object.entries(namespaces))('of DMN %s is read into tables', async (_version, namespace) => {
    const result = await readDecisions(file(simple, '', namespace));
    expect(result).toEqual({
      decisions: {
        level: {
          id: 'level', name: 'Level', hitPolicy: 'U', requires: [],
          inputs: [{ expression: 'amount', label: 'Amount', type: 'number' }],
          outputs: [{ name: 'level', type: 'string' }],
          rules: [{ tests: ['> 100'], results: ['"board"'] }, { tests: ['<= 100'], results: ['"unit"'] }],
        },
      },
    });
    expect('decisions' in result && evaluateDecision(result.decisions, 'level', { amount: 200 }, noon)).toEqual({ value: 'board' });
  });

  it('of other tools is read with its drawing, its notes and its own marks', async () => {
    expect(await refusals(file(`
      <description>about</description>
      <inputData id="in" name="Amount"><variable name="Amount" typeRef="number"/></inputData>
      <knowledgeSource id="law" name="Law"/>
      <decision id="level" name="Level" camunda:historyTimeToLive="180">
        <extensionElements><camunda:x/></extensionElements>
        <question>Who?</question>
        <variable id="v" name="Level" typeRef="string"/>
        <informationRequirement id="r"><requiredInput href="#in"/></informationRequirement>
        <authorityRequirement id="a"><requiredAuthority href="#law"/></authorityRequirement>
        <decisionTable id="t" hitPolicy="COLLECT" aggregation="COUNT" preferredOrientation="Rule-as-Row">
          <input id="i"><inputExpression id="e" typeRef="feel:string" expressionLanguage="feel"><text>kind</text></inputExpression><inputValues id="iv"><text>"a","b"</text></inputValues></input>
          <output id="o" typeRef="STRING"><outputValues id="ov"><text>"x", "y"</text></outputValues><defaultOutputEntry><text>"y"</text></defaultOutputEntry></output>
          <annotation name="why"/>
          <rule id="r1"><description>first</description><inputEntry id="ie"><text></text></inputEntry><outputEntry id="oe"><text><![CDATA["x"]]></text></outputEntry><annotationEntry><text>law</text></annotationEntry></rule>
        </decisionTable>
      </decision>
      <textAnnotation id="n"><text>note</text></textAnnotation>
      <dmndi:DMNDI><dmndi:DMNDiagram id="dd"><dmndi:DMNShape id="ds" dmnElementRef="level"/></dmndi:DMNDiagram></dmndi:DMNDI>`))).toEqual([]);
  });

  it('may hold decisions that are one expression, and that require others', async () => {
    const result = await readDecisions(file(`${simple}
      <decision id="persons"><variable name="persons" typeRef="list"/><informationRequirement><requiredDecision href="#level"/></informationRequirement><literalExpression><text>if level = "board" then ["p-1"] else []</text></literalExpression></decision>`));
    expect('decisions' in result && evaluateDecision(result.decisions, 'persons', { amount: 101 }, noon)).toEqual({ value: ['p-1'] });
    expect('decisions' in result && evaluateDecision(result.decisions, 'persons', { amount: 'much' }, noon)).toMatchObject({ failure: 'decision-input' });
  });

  it.each([
    ['business knowledge', '<businessKnowledgeModel id="b"/>', /^dmn-supported b: <businessKnowledgeModel> .*as a decision/],
    ['types of its own', '<itemDefinition id="t"/>', /^dmn-supported t/],
    ['an import', '<import namespace="x" importType="y"/>', /one file/],
    ['a decision service', '<decisionService id="s"/>', /^dmn-supported s/],
    ['a context', '<decision id="d"><context/></decision>', /<context> is not executed/],
    ['an invocation', '<decision id="d"><invocation/></decision>', /<invocation>/],
    ['a relation', '<decision id="d"><relation/></decision>', /<relation>/],
    ['an unknown element', '<decision id="d"><surprise/></decision>', /<surprise>/],
    ['an element of another maker', '<decision id="d"><camunda:table/></decision>', /<table> is not executed/],
    ['a mark that changes a meaning', table(`<input camunda:inputVariable="c"><inputExpression><text>a</text></inputExpression></input>${output}`), /inputVariable/],
    ['an extension for this engine', '<decision id="d"><extensionElements><zeebe:versionTag value="1"/></extensionElements><literalExpression><text>1</text></literalExpression></decision>', /versionTag is not honoured/],
    ['an unknown attribute', table(`<input mood="x"><inputExpression><text>a</text></inputExpression></input>${output}`), /mood/],
  ])('is refused by name with %s', async (_what, inside, why) => {
    expect(await refusals(file(`${inside}${simple.replaceAll('level', 'other').replace('id="t"', 'id="t2"').replace('id="o"', 'id="o2"')}`))).toEqual(expect.arrayContaining([expect.stringMatching(why)]));
  });

  it.each(['juel', 'javascript', 'http://groovy', 'https://www.omg.org/spec/XPath'])('is refused in %s, with a hint', async (language) => {
    expect(await refusals(file(simple.replace('<inputExpression', `<inputExpression expressionLanguage="${language}"`)))).toEqual([expect.stringMatching(/^dmn-language i: .*write them in FEEL/)]);
    expect(await refusals(file(simple, `expressionLanguage="${language}"`))).toEqual([expect.stringMatching(/^dmn-language defs/)]);
  });

  it.each([
    ['dmn-arity', table(`${input}${output}${rule(['1', '2'], ['1'])}`), /2 tests for 1 inputs/],
    ['dmn-arity', table(`${input}${output}${rule(['1'], [])}`), /0 results for 1 outputs/],
    ['dmn-arity', table(input), /no output/],
    ['dmn-arity', table(`<input id="i"/>${output}`), /no expression/],
    ['dmn-result-missing', table(`${input}${output}${rule(['1'], [''])}`), /Rule 1 leaves a result empty/],
    ['dmn-output-names', table(`${input}<output name="a"/><output/>${rule(['1'], ['1', '2'])}`), /one word/],
    ['dmn-output-names', table(`${input}<output name="a"/><output name="a"/>${rule(['1'], ['1', '2'])}`), /same name/],
    ['dmn-hit-policy', table(`${input}${output}`, 'hitPolicy="PRIORITY"'), /allowed output values/],
    ['dmn-hit-policy', table(`${input}${output}`, 'hitPolicy="OUTPUT ORDER"'), /allowed output values/],
    ['dmn-hit-policy', table(`${input}${output}`, 'hitPolicy="BEST"'), /no hit policy/],
    ['dmn-hit-policy', table(`${input}${output}`, 'hitPolicy="COLLECT" aggregation="MEAN"'), /no aggregation/],
    ['dmn-hit-policy', table(`${input}${output}`, 'aggregation="SUM"'), /Only COLLECT/],
    ['dmn-hit-policy', table(`${input}<output name="a"/><output name="b"/>`, 'hitPolicy="COLLECT" aggregation="SUM"'), /one output/],
    ['dmn-types', table(`<input><inputExpression typeRef="tRisk"><text>a</text></inputExpression></input>${output}`), /tRisk/],
    ['dmn-requirements', `${simple}<decision id="d"><informationRequirement><requiredDecision href="#gone"/></informationRequirement><literalExpression><text>1</text></literalExpression></decision>`, /gone/],
    ['dmn-requirements', '<decision id="a"><informationRequirement><requiredDecision href="#b"/></informationRequirement><literalExpression><text>b</text></literalExpression></decision><decision id="b"><informationRequirement><requiredDecision href="#a"/></informationRequirement><literalExpression><text>a</text></literalExpression></decision>', /a → b → a/],
    ['dmn-feel', table(`${input}${output}${rule(['1..3'], ['1'])}`), /Rule 1, test 1 is not FEEL/],
    ['dmn-feel', table(`${input}${output}${rule(['1'], ['${amount}'])}`), /write it in FEEL/],
    ['dmn-feel', table(`${input}${output}${rule(['1'], ['head("u")'])}`), /calls head/],
    ['dmn-feel', table(`${input}${output}${rule(['matches(?, "(a+)+$")'], ['1'])}`), /pattern/],
    ['dmn-feel', table(`${input}${output}${rule([`1${' + 1'.repeat(700)}`], ['1'])}`), /longer/],
    ['dmn-feel', table(`${input}${output}${rule(['1'], [`${'('.repeat(60)}1${')'.repeat(60)}`])}`), /deep/],
    ['dmn-malformed', '<decision id="d"/>', /one decision table or one literal/],
    ['dmn-malformed', '', /no decision/],
  ])('is refused by %s', async (id, inside, why) => {
    const found = await refusals(file(inside));
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(why)]));
    expect(found[0]).toMatch(new RegExp(`^${id} `));
  });

  it.each([
    ['rules', { rules: 1 }],
    ['cells', { cells: 3 }],
    ['decisions', { decisions: 0 }],
    ['characters', { characters: 100 }],
    ['elements', { elements: 5 }],
    ['deep', { depth: 4 }],
  ])('is refused with too many %s', async (what, limits) => {
    expect(await refusals(file(simple), limits)).toEqual([expect.stringMatching(`^dmn-too-large.*${what}`)]);
  });

  it.each([
    ['no XML', 'DMN'],
    ['unclosed', '<definitions>'],
    ['BPMN', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>'],
    ['with a document type', `<!DOCTYPE x [<!ENTITY e "x">]>${file(simple)}`],
    ['with an id twice', file(simple + simple)],
  ])('is refused when it is %s', async (_what, text) => {
    expect(await refusals(text)).toEqual([expect.stringMatching(/^dmn-malformed/)]);
  });

  it('is read or refused, never an error of ours, however it is changed', async () => {
    const whole = file(simple);
    await fc.assert(fc.asyncProperty(fc.nat(whole.length), fc.nat(30), fc.string({ maxLength: 10 }), async (at, cut, put) => {
      const result = await readDecisions(whole.slice(0, at) + put + whole.slice(at + cut));
      if ('decisions' in result) for (const id of Object.keys(result.decisions)) evaluateDecision(result.decisions, id, { amount: 7 }, noon);
    }), { numRuns: 300 });
  });
});
