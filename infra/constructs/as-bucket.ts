import type { Bucket, IBucket } from "aws-cdk-lib/aws-s3";

/**
 * Under `exactOptionalPropertyTypes` the class `Bucket` does not satisfy `IBucket`: one optional field
 * differs.
 */
export const asBucket = (bucket: Bucket): IBucket => bucket as unknown as IBucket;
