import type { LetterContent } from '../../../../shared/letter/letterContent.ts';
import { aLetter } from './aLetter.ts';

/** Seven lines of 45 characters, long words, long lists. */
export function theLongestLetter(size: LetterContent['size']): LetterContent {
  const lines = Array.from({ length: 6 }, (_, n) => `${n + 1} Llanfairpwllgwyngyll House, Upper Westgates`);
  const { blocks } = aLetter();
  return aLetter({
    id: `longest-${size}`,
    size,
    addressLines: [...lines, 'NE4 6XX'],
    heading:
      'Your yearly review: type 2 diabetes, asthma, heart failure, epilepsy and chronic kidney disease',
    blocks: [
      ...blocks,
      ...blocks,
      { kind: 'list', items: Array.from({ length: 30 }, (_, n) => `check number ${n + 1}`) },
      ...blocks,
    ],
    signedBy: [
      'Dr Oluwaseun Featherstonehaugh-Chukwuemeka',
      'GP partner and lead for long-term conditions',
      'Riverside Medical Practice',
    ],
  });
}

/** Nothing that may be left out is there. */
export function theEmptiestLetter(size: LetterContent['size']): LetterContent {
  return aLetter({
    id: `emptiest-${size}`,
    size,
    addressLines: ['A', 'B', 'NE4 6XX'],
    practice: { name: 'P', addressLines: [], phone: '' },
    nhsNumber: null,
    greeting: '',
    heading: 'H',
    blocks: [],
    closing: '',
    signedBy: [],
    footer: [],
  });
}

/** A name in each script there is a font for. */
export function theMostForeignLetter(size: LetterContent['size']): LetterContent {
  const names = [
    'Ελένη Παπαδοπούλου',
    'Ірина Коваленко',
    'فاطمة الزهراء',
    'נעמי כהן',
    'রহিমা বেগম',
    'सीता शर्मा',
  ];
  const more = ['ਹਰਪ੍ਰੀਤ ਕੌਰ', 'મીના પટેલ', 'மீனாட்சி சுந்தரம்', '王秀英', 'Nguyễn Thị Hương', 'Łucja Żółć'];
  return aLetter({
    id: `foreign-${size}`,
    size,
    addressLines: ['王秀英 / فاطمة الزهراء', 'Łucja Żółć', 'রহিমা বেগম', 'NE4 6XX'],
    blocks: [
      { kind: 'heading', text: names.join(', ') },
      { kind: 'list', items: [...names, ...more] },
      ...aLetter().blocks,
    ],
  });
}

/** In Urdu, with a phone number, a time and an address on the web inside its lines. */
export function anUrduLetter(changes: Partial<LetterContent> = {}): LetterContent {
  return aLetter({
    id: 'urdu',
    language: 'ur',
    dateInWords: '10 اپریل 2026',
    greeting: 'محترمہ نسرین حسین',
    heading: 'آپ کا سالانہ جائزہ: ذیابیطس اور دمہ',
    blocks: [
      {
        kind: 'paragraph',
        text: 'آپ کے سالانہ جائزے کا وقت آ گیا ہے۔ اس سال دو ملاقاتیں ہیں، تاکہ بات چیت سے پہلے آپ کے نتائج آپ کے پاس ہوں۔',
      },
      { kind: 'heading', text: 'پہلی ملاقات: آپ کے ٹیسٹ' },
      { kind: 'list', items: ['خون کا ٹیسٹ', 'بلڈ پریشر', 'وزن', 'پاؤں کا معائنہ'] },
      { kind: 'heading', text: 'وقت کیسے لیں' },
      {
        kind: 'paragraph',
        text: 'پیر سے جمعہ صبح 9:00 am سے 5:00 pm تک 0191 498 0123 پر فون کریں، یا riversidemedical.example/book پر جائیں۔',
      },
    ],
    closing: 'آپ کا خیر اندیش',
    signedBy: ['Dr Amina Okafor', 'جی پی'],
    footer: ['یہ خط بڑے حروف میں یا کسی اور زبان میں مل سکتا ہے۔ 0191 498 0123 پر فون کریں۔'],
    ...changes,
  });
}
