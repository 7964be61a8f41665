import { INVOCATION_NAMES } from '../../lambda/language/invocationNames';
import type { Locale } from '../../lambda/language/locales';

export interface Listing {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly disclaimer: string;
  readonly examplePhrases: readonly string[];
  readonly keywords: readonly string[];
  /** Read by Amazon's testers, in English; those of the default locale are sent. */
  readonly testingInstructions: string;
}

/** What the store shows in each locale. */
export const LISTINGS: Readonly<Record<Locale, Listing>> = {
  'en-US': english('en-US', ['butt workout']),
  'en-GB': english('en-GB', ['bum workout', 'home training']),
  'en-CA': english('en-CA', ['butt workout']),
  'en-AU': english('en-AU', ['bum workout', 'home training']),
  'en-IN': english('en-IN', ['hip workout', 'home exercise']),
};

/** What every English listing says; the searches that lead to it are not quite the same everywhere. */
function english(locale: Locale, keywords: readonly string[]): Listing {
  const invocationName = INVOCATION_NAMES[locale];
  return {
    name: 'Eccentric Glutes',
    summary:
      'A hands-free glute workout: a voice coach that counts every slow lowering with you, on the beat.',
    description: [
      'Eccentric Glutes leads you through a strength workout for your glutes by voice alone. Lunges, banded clamshells, squats and bridges: you rise at an easy pace, then the coach counts every second of the slow way down aloud, so that your hands and eyes stay free.',
      'Choose the full workout of three rounds, about forty-five minutes, or build up from one short round of about ten minutes. The coach announces the next exercise at the start of each rest, so that you can settle in, and it goes on by itself when you say nothing; after that, one word or opening the skill again goes on. Say "pause", "repeat", "skip", "slower" or "where am I" at any time; if you have to leave, it takes up at the same place when you come back.',
      'On an Echo Show you see it, too: the exercise, the word of the beat, the reps, the rest running down. It goes on by itself without a word, and can be touched. Say "just talk to me" to leave the screen alone.',
      'Say "non-stop", and where your device can play audio the whole workout is played through: nothing asks you anything until the end, and "Alexa, pause", "resume", "next" and "previous" work without a name.',
      'Say "remind me every Tuesday at seven in the evening" and, if you allow it, Alexa reminds you to train; say "cancel my reminders" to end it.',
      'You need a mat or a folded towel and room to lie down. A loop band is used for the clamshells; light weights and cushions are optional, and every exercise has a lighter version.',
      `To begin, say "Alexa, open ${invocationName}".`,
      'What the coach keeps: your settings, where you are in the workout and when you trained. It never asks about your health and keeps nothing you say about it. Say "delete my data" to erase it all.',
    ].join('\n\n'),
    disclaimer:
      'This skill gives general fitness information. It is not medical advice and no substitute for a professional. If you are pregnant, injured or unsure, ask your doctor or midwife first, and stop if something hurts or you feel dizzy or unwell.',
    examplePhrases: [
      `Alexa, open ${invocationName}`,
      `Alexa, ask ${invocationName} for the full workout`,
      `Alexa, ask ${invocationName} where am I`,
    ],
    keywords: [
      ...['glutes', 'workout', 'eccentric', 'strength', 'exercise', 'fitness', 'voice coach', 'squats'],
      ...['lunges', 'glute bridge', 'clamshell', 'home workout', 'slow tempo', ...keywords],
    ],
    testingInstructions: [
      'No account linking and no hardware are needed.',
      `Say "open ${invocationName}". At the first launch the coach gives a safety notice and asks: full workout, or build up? Say "build up".`,
      'The coach explains the first exercise and counts it for the left, then the right leg; this takes about two and a half minutes. It then asks whether you are ready. Say "ready", or say nothing: the rest and the next exercise are played.',
      'At any time say "Alexa, pause", "Alexa, repeat", "Alexa, skip", "Alexa, help" or "Alexa, stop". Open the skill again: it offers to take up at the same place.',
      'With a screen: the workout goes on without a word after each set, with the microphone shut. Touch pause, next or back, or a choice at a question; nothing has to be touched. "Just talk to me" turns the screen off, "use the screen" on again.',
      `Non-stop: on a device with an audio player, say "non-stop" and then "build up". After a sentence the session ends and the workout plays by itself, one stream an exercise. Say "Alexa, pause", "Alexa, resume", "Alexa, next", "Alexa, previous", "Alexa, start over", "Alexa, shuffle on" (a kind no), or "Alexa, ask ${invocationName} how many left". After the end, open the skill: it asks how it was. "Ask between sets" turns it off.`,
      'Reminders: say "remind me every day at seven"; Alexa asks for the permission, which can be allowed by voice. Then "what reminders do I have" and "cancel my reminders".',
      'Every other feature, while the skill is open:',
      'Choosing: "full workout", "set level eight", "level up", "just one round", "I have twenty minutes", "what\'s my workout".',
      'Moving: "ready", "wait", "done", "back", "other side", "do that again", "skip clamshells", "go to squats", "only squats", "from rep three", "I only did twelve", "I lost count".',
      'Changing: "lighter", "stronger", "slower", "lower for five seconds", "count a bit slower", "less talking", "pillow", "kneeling", "no band", "I can\'t find my band", "straight sets", "only ten reps", "twelve squats", "right leg first", "longer breaks", "wait for me", "my settings".',
      'Asking: "how many left", "how many have I done", "how long to go", "where am I", "what\'s next", "how do I do bridges", "why so slow".',
      'Trouble: "I fell" asks whether you are hurt, "I have a cramp" keeps the place, "I feel dizzy" stops.',
      'Afterwards: "easy", "good", "hard", "three left in me" or "skip", then "how am I doing", "how many this week", "an easy week", "my goal is three a week", "delete my data".',
    ].join('\n'),
  };
}
