/** A table of a `.dmn` file: `<id>` is `high` for amounts above 10 000 in the form of the subject, `low` from 100 to that; for less there is no rule. */
export const table = (id: string, low = 'low'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${id}-file" name="${id}" namespace="urn:test">
  <decision id="${id}" name="${id}">
    <decisionTable id="${id}-table" hitPolicy="UNIQUE">
      <input id="${id}-in"><inputExpression id="${id}-ie" typeRef="number"><text>subject.form.amount</text></inputExpression></input>
      <output id="${id}-out" name="level" typeRef="string"/>
      <rule id="${id}-1"><inputEntry id="${id}-1i"><text>&gt; 10000</text></inputEntry><outputEntry id="${id}-1o"><text>"high"</text></outputEntry></rule>
      <rule id="${id}-2"><inputEntry id="${id}-2i"><text>[100..10000]</text></inputEntry><outputEntry id="${id}-2o"><text>"${low}"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>
`;
