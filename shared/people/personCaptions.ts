import type { PersonField } from './columnMapping.ts';
import { looseHeading } from './looseHeading.ts';

/** How lists head what they say of the person, split by `|`; compared as `looseHeading` leaves them. */
const captions: Record<PersonField, string> = {
  fullName: 'full name|name|patient name|patient full name|patient|person',
  title: 'title|name prefix|prefix',
  givenName:
    'first name|given name|forename|forenames|first names|given names|name given|christian name|firstname',
  familyName: 'surname|family name|last name|name family|lastname',
  preferredName: 'calling name|preferred name|known as|preferred first name',
  nhsNumber:
    'nhs number|nhs no|nhs num|nhsnumber|nhsno|nhs|spine nhs number|nhs number formatted|provider nhs number',
  sourceId:
    'emis number|emis no|patient id|patient number|patientid|patientnumber|patient reference|system id|pdu number|' +
    'emis number patient reference|unique id|patient no|uid',
  birthDate: 'date of birth|dob|birth date|birthdate|d o b|dateofbirth|date birth|born',
  sex: 'gender|sex|administrative gender|stated gender|patient sex',
  ethnicity: 'ethnicity|ethnic origin|ethnic group|ethnicity term|ethnic category|ethnicity description',
  ethnicityCode: 'ethnicity code|ethnic code|ethnicity concept id|ethnicity snomed code|ethnic category code',
  usualGp:
    'usual gps full name|usual gp|usual gp name|usual doctor|registered gp|named gp|usual gp full name|accountable gp',
  address: 'address|full address|home address|patient address|usual address',
  house:
    'house name / flat number|house name|flat number|house|house number|house name number|housenameflatnumber|' +
    'addr1|address 1|address1|address line 1|house name flat number',
  street: 'number and street|street|road|numberandstreet|addr2|address 2|address2|address line 2',
  locality: 'locality|village|addr3|address 3|address3|address line 3',
  town: 'town|city|post town|town city|addr4|address 4|address4|address line 4',
  county: 'county|addr5|address 5|address5|address line 5',
  postcode: 'postcode|post code|postal code|postcode of usual address|zip',
  homePhone:
    'home telephone|home phone|telephone|phone|home tel|tel|landline|home telephone number|homephone|phone number',
  mobile:
    'mobile telephone|mobile|mobile phone|mobile number|mobile no|mobilephone|mobile tel|mobile telephone number|mobile phone number',
  email: 'email address|email|e mail|emailaddress|email addr',
  status: 'registration status|patient status|status|patient type|registration type|registered status',
  diedOn: 'date of death|deceased date|death date|dateofdeath|deceased|dod|died on|deathdate',
  leftOn:
    'date of deduction|deducted date|date left|deduction date|date of leaving|left date|date of deactivation|deregistration date',
  lastReviewOn:
    'last review|last review date|last annual review|annual review date|date of last review|ltc review date|last ltc review',
  language: 'main language|first language|preferred language|language|main spoken language|spoken language',
};

const fieldByCaption = new Map(
  Object.entries(captions).flatMap(([field, list]) =>
    list.split('|').map((caption) => [looseHeading(caption), field as PersonField]),
  ),
);

/** The field of the person a caption names, by its exact words but for case, spaces and punctuation. */
export function personFieldHeaded(caption: string): PersonField | undefined {
  return fieldByCaption.get(looseHeading(caption));
}
