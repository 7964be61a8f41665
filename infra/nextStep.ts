import { type Deployment } from './deployment';
import { type Stage } from './stage';

/** What to do once the function is up. */
export function afterDeploying(stage: Stage, { skillId }: Deployment): string {
  return skillId === undefined
    ? `The function is up, and no skill may call it yet. Next: npm run skill -- --stage ${stage}, then npm run deploy -- --stage ${stage} again.`
    : `The function is up and answers to ${skillId} only. Next: npm run skill -- --stage ${stage}`;
}

/** What to do once the skill is at Amazon. */
export function afterUploading(stage: Stage, { skillId = '', functionArn }: Deployment): string {
  return functionArn === undefined
    ? `The skill is ${skillId}; it has no function yet. Next: npm run deploy -- --stage ${stage}, then npm run skill -- --stage ${stage} again.`
    : `The skill is up and knows its function. Next: say "open eccentric glutes" in the Test tab of https://developer.amazon.com/alexa/console/ask, or to an Echo on the same account.`;
}
