import { fold } from '../identity/fold.ts';
import type { MedicineKind } from './registerRule.ts';

/**
 * Words that name a medicine of each kind: ingredients (British and international spelling) and the brands practices
 * prescribe by. Source: background knowledge of the British National Formulary's chapters, checked 22 November 2026;
 * a word too many keeps someone on a register, a word too few would take them off.
 */
const words: Readonly<Record<MedicineKind, string>> = {
  asthma: `
    salbutamol albuterol levalbuterol terbutaline salmeterol formoterol eformoterol vilanterol indacaterol olodaterol
    bambuterol ephedrine orciprenaline ipratropium tiotropium glycopyrronium umeclidinium aclidinium
    beclometasone beclomethasone budesonide fluticasone ciclesonide mometasone
    montelukast zafirlukast theophylline aminophylline cromoglicate cromoglycate cromolyn nedocromil
    omalizumab mepolizumab reslizumab benralizumab dupilumab tezepelumab
    ventolin salamol airomir asmasal salbulin easyhaler bricanyl serevent neovent soltel vertine oxis atimos foradil
    clenil qvar kelhale soprobec asmabec becodisks pulmicort budelin flixotide alvesco asmanex novolizer
    fostair luforbec bibecfo symbicort duoresp fobumix wockair seretide sirdupla airflusal combisal sereflo aloflute
    fusacomb stalpex avenor fixkoh campona flutiform relvar trelegy trimbow enerzair atectura atrovent spiriva
    singulair accolate uniphyllin nuelin slophyllin phyllocontin intal tilade xolair nucala cinqaero fasenra
    dupixent tezspire`,
  epilepsy: `
    acetazolamide brivaracetam cannabidiol carbamazepine cenobamate clobazam clonazepam eslicarbazepine ethosuximide
    everolimus felbamate fenfluramine gabapentin lacosamide lamotrigine levetiracetam methsuximide mesuximide
    oxcarbazepine perampanel phenobarbital phenobarbitone phenytoin piracetam pregabalin primidone retigabine
    rufinamide stiripentol sulthiame sultiame tiagabine topiramate valproate valproic vigabatrin zonisamide
    tegretol curatil epilim episenta epival depakote convulex dyzantil belvo lamictal keppra desitrend epanutin
    topamax neurontin lyrica alzain axalid trileptal zebinix vimpat briviact fycompa zonegran desizon inovelon sabril
    kigabeq gabitril zarontin emeside frisium perizam tapclob zacco rivotril klonopin ontozry diacomit mysoline
    epidyolex fintepla votubia`,
  lithium: 'lithium priadel camcolit liskonum lithonate litarex',
};

const wordsOf: Readonly<Record<MedicineKind, ReadonlySet<string>>> = {
  asthma: setOf(words.asthma),
  epilepsy: setOf(words.epilepsy),
  lithium: setOf(words.lithium),
};

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Whether one of the name's words is one of the kind's; part of a word never is. */
export function isMedicineOf(kind: MedicineKind, name: string): boolean {
  return fold(name)
    .split(/[^a-z]+/)
    .some((word) => wordsOf[kind].has(word));
}
