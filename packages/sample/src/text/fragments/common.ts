// Words that any letter to any service may have around its heart.

export const OPENINGS: readonly string[] = [
  'Hello,',
  'Good morning,',
  'Dear Sir or Madam,',
  'Hi there,',
  'To whom it may concern,',
  'I want to complain that',
  'I am very disappointed that',
  'I am writing because',
  'Once again,',
  'This is getting beyond a joke:',
  'I am sorry to have to write, but',
  'As a resident of {years},',
  'My {relative} and I are upset that',
  'On behalf of my {relative}:',
  'I rang on {weekday} to say that',
  'For the {nth} time,',
  'Further to my call in {month},',
  'Not happy at all.',
  'Please help,',
  'Just to let you know that',
  'For the record,',
  'I never normally complain but',
];

export const FEELINGS: readonly string[] = [
  'It is not good enough.',
  'I pay my council tax like everyone else.',
  'I expect better for the money we pay.',
  'It is really getting me down.',
  'I feel nobody is listening.',
  'This cannot go on.',
  'It is such a simple thing to get right.',
  'We used to be proud of this town.',
  'I am at my wits’ end.',
  'It makes a mockery of your promises.',
  'Honestly, it beggars belief.',
  'I am not one to moan.',
  'My neighbours feel the same.',
  'My {relative} is in tears about it.',
  'I have lived in {ward} for {years} and never seen the like.',
  'This is the {nth} time of asking.',
  'I rang on {weekday} and got nowhere.',
  'Everyone on {street} is talking about it.',
  'It never used to be like this.',
  'I cannot be the only one.',
];

export const ASKS: readonly string[] = [
  'Please put it right.',
  'When will this be sorted?',
  'Can someone get back to me please?',
  'I would like an apology.',
  'I want to know what you will do about it.',
  'Please reply by {weekday}.',
  'I want this looked at by a manager.',
  'Kindly deal with it before somebody is hurt.',
  'What happens next?',
  'I look forward to hearing from you.',
  'Please tell me who is in charge of this.',
];

export const COMMENT_OPENINGS: readonly string[] = [
  'Just an idea:',
  'A suggestion:',
  'May I say that',
  'I think',
  'In my view',
  'Something for you to think about:',
  'Not a complaint, but',
  'From your survey:',
  'Hello,',
  'Feedback:',
];

export const COMMENT_CLOSINGS: readonly string[] = [
  'Thanks for reading.',
  'I hope that helps.',
  'Other towns do it.',
  'It would not cost much.',
  'I know money is tight.',
  'Overall I am satisfied.',
  'No reply needed.',
  'I am sure many would agree.',
  'Otherwise no problems.',
  'You did ask!',
];

export const COMMENT_REASONS: readonly string[] = [
  'I live on {street} and see it every {weekday}.',
  'My {relative} would use it.',
  'After {years} here I think I know.',
  'We tried it on {street} and it worked.',
  'I said so in {month} as well.',
  'It came up at our residents’ meeting on {weekday}.',
  'At least {n} of us on {street} agree.',
  'My {relative} mentioned it too.',
  'It would have helped us last {month}.',
  'I only noticed when my {relative} came to stay.',
  'There are {n} of us who would volunteer.',
  'Someone from {ward} said the same.',
  'People in {ward} have talked about it for {spell}.',
  'It would save a trip to {street}.',
];

export const COMPLIMENT_DETAILS: readonly string[] = [
  'It was {weekday} and pouring with rain.',
  'My {relative} was so relieved.',
  'I have lived on {street} for {years} and never had such service.',
  'It took {minutes} from start to finish.',
  'It meant a lot to my {relative}.',
  'All of us on {street} noticed.',
  'I rang about something else and they sorted this too.',
  'I had dreaded it since {month}.',
  'We in {ward} are lucky.',
  'My {relative}, who is {age}, asked me to write.',
];

export const RELATIVES: readonly string[] = [
  'mother',
  'dad',
  'grandson',
  'daughter',
  'son',
  'husband',
  'wife',
  'sister',
  'neighbour',
  'partner',
  'nan',
  'uncle',
];

export const COMPLIMENT_OPENINGS: readonly string[] = [
  'Just wanted to say',
  'A big thank you:',
  'Credit where it is due:',
  'Please pass on my thanks,',
  'Well done,',
  'I was so pleased:',
  'Too often people only complain, so',
  'Hello,',
  'I have to say',
];

export const COMPLIMENT_CLOSINGS: readonly string[] = [
  'Please pass this on.',
  'Much appreciated.',
  'Five stars from me.',
  'It made my day.',
  'Keep it up.',
  'They deserve a pay rise.',
  'What a difference good people make.',
  'Thank you so much.',
];

export const CONTACT_LINES: readonly string[] = [
  'You can ring me on {phone}.',
  'My number is {phone}.',
  'Reply to {email} please.',
  'My e-mail is {email}.',
  'I live at {address}, {postcode}.',
  'Call {phone} after six.',
  'Regards, {person}, {phone}',
  'Yours, {person}, {address}, {postcode}',
  '{person} {email}',
  'Text me on {phone}.',
];

export const RUBBISH: readonly string[] = [
  'old mattresses',
  'tyres',
  'builder’s rubble',
  'a fridge and a sofa',
  'black bags',
  'paint tins',
  'a broken wardrobe',
  'carpet and underlay',
  'kitchen units',
  'garden cuttings',
];
export const BINS: readonly string[] = ['green', 'brown', 'blue', 'grey', 'recycling', 'refuse', 'food'];
export const WEEKDAYS: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const SPANS: readonly string[] = [
  'two weeks',
  'three weeks',
  'a month',
  'five weeks',
  'six weeks',
  'nearly two months',
  'ten weeks',
  'over three months',
  'weeks',
];
export const DAYS: readonly string[] = [
  'two days',
  'three days',
  'four days',
  'five days',
  'a week',
  'eight days',
  'ten days',
  'a fortnight',
];
export const TIMES: readonly string[] = ['twice', 'three times', 'four times', 'five times', 'half a dozen times'];
export const MINUTES: readonly string[] = [
  'ten minutes',
  'twenty minutes',
  'half an hour',
  'forty minutes',
  'the best part of an hour',
  'over an hour',
];
export const SPELLS: readonly string[] = ['months', 'years', 'ages', 'weeks now'];
export const YEARS: readonly string[] = ['six years', 'eleven years', 'twenty years', '34 years', 'all my life'];
