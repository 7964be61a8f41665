import { loadHeard } from '../../simulator/hearing/loadHeard';
import { utteranceResolver } from '../../simulator/hearing/utterance';

const meaningOf = utteranceResolver(loadHeard('interactionModel', 'en-US'));

/** What people really said, and the intent that answers it. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  WaitIntent: [
    'wait wait i need a sec',
    ...['uh wait', 'um wait', 'longer rest', "I'm not there yet", 'let me get down', 'I need to breathe'],
    ...['I need longer', 'a little longer rest please'],
  ],
  'AMAZON.PauseIntent': [
    ...['hold it', 'stop for a second', 'stop for a minute', 'pause workout', 'doorbell', "phone's ringing"],
    ...["baby's crying", 'take five', 'need a break', 'give me a break', 'stop counting'],
  ],
  LighterIntent: [
    ...["I can't", "I can't keep up", "can't keep up", "I can't balance", 'I lost my balance', 'use a chair'],
    'can I use a chair',
  ],
  EffortIntent: ["it's burning", 'it burns', 'my legs are shaking', 'my legs are burning'],
  CrampIntent: ['I got a cramp', 'bad calf cramp', "I'm cramping up"],
  MishapIntent: ['I fell over', 'I nearly fell', 'it popped', 'somebody help me', "I'm losing my balance"],
  EmergencyIntent: ['call for help', 'call 911', 'triple zero', 'ring 111', 'I need a doctor'],
  SymptomIntent: [
    ...['I feel a pop', 'I felt a pop', 'I keep falling', 'my knee is bad'],
    ...["I'm shaking", 'it burns too much', 'my knee is burning', 'my knee is sore', "that's sore"],
  ],
  ReadyIntent: [
    ...['ok ready', 'uh ready', "ok let's go", "alright let's go", 'ready set go', 'gotcha', 'proceed'],
    ...['hit me', 'start workout', 'skip rest', 'skip break', 'shorter rest'],
  ],
  'AMAZON.YesIntent': ['ok', 'OK', 'okay', 'mm hmm', 'mhm', 'um yes'],
  'AMAZON.NoIntent': ['no no no'],
  'AMAZON.StopIntent': ['stop stop', 'stop workout', 'I gotta go', 'later'],
  'AMAZON.CancelIntent': ['cancel workout'],
  EndWorkoutIntent: ['finish'],
  StartSetAgainIntent: ['can we do it again', 'I missed one', 'you skipped one', 'one more set'],
  'AMAZON.RepeatIntent': ['repeat', 'set up again'],
  AgainIntent: ['again', 'one more time'],
  SayAgainIntent: [
    ...['what', 'pardon', 'huh', 'sorry', 'say again', 'tell me again', 'say it again', 'what was that'],
    'what did you say',
  ],
  HowToIntent: [
    ...['what now', 'explain again', 'where do my hands go', 'where should my knee go', 'how far down'],
    ...['should my knee touch', 'is my form right', 'where should I feel this', 'how deep'],
  ],
  WhatsNextIntent: ['what next'],
  WhereAmIIntent: ['which knee'],
  BandWhenIntent: ['should I take the band off', 'is the band on'],
  HowManyLeftIntent: [
    ...[
      'am I halfway',
      'are we halfway',
      'last one',
      'is this the last one',
      'is that it',
      'is it over',
      'are we done yet',
      'am I done',
    ],
  ],
  MoreRoundsIntent: ['one more round', 'another round'],
  FewerRoundsIntent: ['fewer rounds'],
  SkipRoundIntent: ['next round', 'skip this round'],
  ShortIntent: ['half workout', 'I have a few minutes'],
  TimeBudgetIntent: ['I have twenty minutes', "I've got five minutes", 'ten minutes', 'only half an hour'],
  OnlyExerciseIntent: [
    'only squats',
    'just squats',
    'just the lunges',
    'just lunges and bridges',
    'squats only',
  ],
  FirstChoiceIntent: ['first one', 'option one'],
  SecondChoiceIntent: ['second one'],
  EitherChoiceIntent: ['either', 'whatever', "I don't care"],
  FullWorkoutIntent: ['full thing', 'full workout'],
  LevelUpIntent: ['go up a level', 'move me up', 'level up', 'next level'],
  LevelDownIntent: ['go down a level', 'move me down', 'level down'],
  SetLevelIntent: ['change level', 'set level', 'set level eight', 'level thirteen', 'level zero'],
  RateIntent: ["that's easy", 'it was ok', 'ok I guess', 'I did more', 'good thanks'],
  BandMissingIntent: ["where's my band", "I can't find my band", 'I left my band at home'],
  NoBandIntent: ['my band ripped', 'my band broke'],
  LessTalkingIntent: ["don't count", 'no counting', 'shh'],
  LowerSlowerIntent: ['make the lowering longer'],
  ThanksIntent: ['thanks', 'thank you'],
  GreetingIntent: ['hello'],
  WhoAreYouIntent: ['who are you'],
  VolumeIntent: ['louder', 'volume up', "I can't hear you"],
  EncourageIntent: ['this sucks', 'I hate this', 'encourage me'],
  CaloriesIntent: ['how many calories'],
  SorenessIntent: ['will I be sore', "I'm still sore"],
  HowOftenIntent: ['can I do this every day', 'how often', 'when should I train next'],
  CountOrLowerIntent: ["what's the difference"],
  FullOrBuildUpIntent: ["what's the difference between full workout and build up"],
};

describe('what people really said', () => {
  test.each(Object.entries(PHRASES).flatMap(([intent, said]) => said.map((text) => [text, intent] as const)))(
    '"%s" is %s',
    (text, intent) => {
      const meaning = meaningOf(text);
      expect(meaning.kind === 'intent' ? meaning.intent.definition.name : meaning.kind).toBe(intent);
    },
  );
});
