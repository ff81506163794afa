import type { forms as zhCN } from '../zh-CN/forms.ts';

export const forms: typeof zhCN = {
  label: 'Form', unreadable: 'This form cannot be shown; please ask the administrator of the flow.', elsewhere: 'The form was not accepted:',
  finding: {
    unknown: 'The form has no such field', required: 'Needed', readonly: 'This cannot be changed', type: 'Not of the right kind', 'too-short': 'At least {{least}} characters', 'too-long': 'At most {{most}} characters', pattern: 'Not in the form that is asked for', 'too-small': 'Not less than {{least}}', 'too-large': 'Not more than {{most}}',
    'too-precise': 'At most {{digits}} decimals', 'no-option': 'Not among the options', 'options-unknown': 'There are no options now', past: 'Not before today', interval: 'A multiple of {{step}}', 'condition-failed': 'Whether this is shown cannot be told', 'conditions-circular': 'Conditions depend on each other and cannot be told', 'no-form': 'This task has no form',
  },
  tooMany: 'At most {{most}} items',
  control: { add: 'Add an item', removeItem: 'Remove item {{number}}', expand: 'Show all ({{count}})', collapse: 'Show fewer', more: 'More', less: 'Less', search: 'Search', choose: 'Choose', nothingFound: 'Nothing found', allChosen: 'All chosen', skip: 'Skip to search', removeChosen: 'Remove', dateAndTime: 'Date and time are both needed' },
};
