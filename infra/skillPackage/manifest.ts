import { type v1 } from 'ask-smapi-model';
import { DEFAULT_LOCALE, type Locale } from '../../lambda/language/locales';
import { type Deployment } from '../deployment';
import { type Stage } from '../stage';
import { type Listing } from './listings';

export interface ManifestParts {
  readonly stage: Stage;
  readonly listings: Readonly<Record<Locale, Listing>>;
  readonly deployment: Deployment;
}

/** Every shape is drawn; a television is only listed once one has been seen to stay open. */
const INTERFACES: v1.skill.Manifest.Interface[] = [
  { type: 'AUDIO_PLAYER' },
  {
    type: 'ALEXA_PRESENTATION_APL',
    supportedViewports: [
      // The sizes by which ask-sdk-core tells kinds of screens apart (util/ViewportUtils).
      hub('ROUND', [100, 599], [100, 599]),
      hub('RECTANGLE', [960, 1279], [100, 599]),
      hub('RECTANGLE', [960, 1279], [600, 959]),
      hub('RECTANGLE', [1280, 1920], [600, 1279]),
      hub('RECTANGLE', [600, 1279], [960, 1920]),
    ],
  },
];

/** What Amazon is told about the skill. Without a function yet, it is told of no endpoint. */
export function manifest(parts: ManifestParts): v1.skill.Manifest.SkillManifestEnvelope {
  const { stage, listings, deployment } = parts;
  const endpoint = deployment.functionArn === undefined ? undefined : { uri: deployment.functionArn };
  return {
    manifest: {
      manifestVersion: '1.0',
      apis: { custom: { ...(endpoint && { endpoint }), interfaces: INTERFACES } },
      permissions: [{ name: 'alexa::alerts:reminders:skill:readwrite' }],
      // So that what is kept of a person goes when they disable the skill.
      ...(endpoint && { events: { endpoint, subscriptions: [{ eventName: 'SKILL_DISABLED' }] } }),
      publishingInformation: {
        category: 'HEALTH_AND_FITNESS',
        distributionMode: 'PUBLIC',
        isAvailableWorldwide: true,
        distributionCountries: [],
        testingInstructions: listings[DEFAULT_LOCALE].testingInstructions,
        locales: eachOf(listings, (listing) => inTheStore(listing, stage)),
      },
      privacyAndCompliance: {
        allowsPurchases: false,
        containsAds: false,
        isChildDirected: false,
        isExportCompliant: true,
        // How far someone is in a workout, kept under their account's id.
        usesPersonalInfo: true,
        // Amazon means by this: a covered entity under HIPAA.
        usesHealthInfo: false,
        locales: eachOf(listings, () => policies(deployment)),
      },
    },
  };
}

function hub(
  shape: v1.skill.Manifest.ViewportShape,
  [minWidth, maxWidth]: readonly [number, number],
  [minHeight, maxHeight]: readonly [number, number],
): v1.skill.Manifest.ViewportSpecification {
  return { mode: 'HUB', shape, minWidth, maxWidth, minHeight, maxHeight };
}

function inTheStore(
  listing: Listing,
  stage: Stage,
): v1.skill.Manifest.SkillManifestLocalizedPublishingInformation {
  const { name, summary, description, disclaimer, examplePhrases, keywords } = listing;
  return {
    name: stage === 'prod' ? name : `${name} (${stage})`,
    summary,
    description: `${description}\n\n${disclaimer}`,
    examplePhrases: [...examplePhrases],
    keywords: [...keywords],
    smallIconUri: `file://${ICONS.small.file}`,
    largeIconUri: `file://${ICONS.large.file}`,
  };
}

function policies({
  privacyUrl,
  termsUrl,
}: Deployment): v1.skill.Manifest.SkillManifestLocalizedPrivacyAndCompliance {
  return {
    ...(privacyUrl && { privacyPolicyUrl: privacyUrl }),
    ...(termsUrl && { termsOfUseUrl: termsUrl }),
  };
}

function eachOf<T>(listings: ManifestParts['listings'], make: (listing: Listing) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(listings).map(([locale, listing]) => [locale, make(listing)]));
}

export const ICONS = {
  small: { file: 'assets/images/icon-108.png', width: 108 },
  large: { file: 'assets/images/icon-512.png', width: 512 },
} as const;
