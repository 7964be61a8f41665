export type Stage = 'dev' | 'prod';

export const STAGES: readonly Stage[] = ['dev', 'prod'];

export function tableStackName(stage: Stage): string {
  return `eccentric-glutes-${stage}-table`;
}

export function skillStackName(stage: Stage): string {
  return `eccentric-glutes-${stage}`;
}

export function soundStackName(stage: Stage): string {
  return `eccentric-glutes-${stage}-sound`;
}
