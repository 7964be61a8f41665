/**
 * Dollars, us-east-1, on demand, as of July 2025; free tiers left out. Look at these pages before relying on them:
 * https://aws.amazon.com/dynamodb/pricing/on-demand, https://aws.amazon.com/lambda/pricing,
 * https://aws.amazon.com/cloudwatch/pricing, https://aws.amazon.com/cloudfront/pricing
 */
export const PRICES = {
  lambdaRequest: 0.2 / 1e6,
  lambdaGbSecondArm: 0.0000133334,
  tableReadUnit: 0.125 / 1e6,
  tableWriteUnit: 0.625 / 1e6,
  logGb: 0.5,
  /** To North America and Europe, of the first ten terabytes a month. */
  cloudFrontGb: 0.085,
  cloudFrontRequest: 0.01 / 1e4,
} as const;
