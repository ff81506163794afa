import { problems } from '../../domain/errors.ts';

/** docs/errors.md: every problem the system can report. */
export async function errorsPage(): Promise<string> {
  const rows = Object.entries(problems).map(([code, { status, title, retryable }]) => `| \`${code}\` | ${status} | ${title} | ${retryable ? 'yes' : 'no'} |`);
  return `# Problems

Generated from \`domain/errors.ts\`. Answers are problem documents (RFC 9457) whose \`code\` is the first column. *Repeat*: whether the same
request may succeed later without change.

| code | status | meaning | repeat |
|---|---|---|---|
${rows.join('\n')}
`;
}
