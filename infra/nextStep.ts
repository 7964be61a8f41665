import { INVOCATION_NAMES } from '../lambda/language/invocationNames';
import { DEFAULT_LOCALE } from '../lambda/language/locales';
import { type Deployment } from './deployment';
import { type Stage } from './stage';

/** What to do once the function is up. */
export function afterDeploying(stage: Stage, { skillId, region = 'REGION' }: Deployment): string {
  return skillId === undefined
    ? `The function is up, and no skill may call it yet. Next: npm run skill -- --stage ${stage} --first, then npm run deploy -- --stage ${stage} --region ${region} again.`
    : `The function is up and answers to ${skillId} only. Next: npm run skill -- --stage ${stage}`;
}

/** What to do when the function could not be put up. */
export function afterFailedDeploying({ region }: Deployment): string {
  return [
    'Nothing more was done: cdk deploy did not end well, see above.',
    'If it found no account, sign in with "aws configure sso" or "aws configure";',
    `if the account was never used with CDK in this region: npx cdk bootstrap aws://ACCOUNT/${region ?? 'REGION'}`,
  ].join(' ');
}

/** What to do once the skill is at Amazon. */
export function afterUploading(stage: Stage, deployment: Deployment): string {
  const { skillId = '', functionArn, privacyUrl, region = 'REGION' } = deployment;
  if (functionArn === undefined) {
    return `The skill is ${skillId}; it has no function yet. Next: npm run deploy -- --stage ${stage} --region ${region} --first, then npm run skill -- --stage ${stage} again.`;
  }
  const certified =
    stage === 'prod' && privacyUrl === undefined
      ? ' Certification will want --privacy-url: see docs/deploy.md, step 4.'
      : '';
  return `The skill is up and knows its function. Next: say "open ${INVOCATION_NAMES[DEFAULT_LOCALE]}" in the Test tab of https://developer.amazon.com/alexa/console/ask, or to an Echo on the same account.${certified}`;
}

/** What to do when the skill could not be uploaded. */
export function afterFailedUploading({ skillId }: Deployment): string {
  const kept =
    skillId === undefined
      ? ' If it named a skill id all the same, that skill exists: give the id with --skill-id next time, or there will be a second one.'
      : '';
  return `Nothing more was done: ask deploy did not end well, see above. If it is not signed in: npm run ask -- configure.${kept}`;
}
