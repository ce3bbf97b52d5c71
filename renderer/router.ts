import {
  createRouter,
  createWebHashHistory,
  type RouteRecordRaw,
  type Router,
  type RouterHistory,
} from 'vue-router';

/** Where one can go; `place` is the job in the navigation, `title` heads the window. */
const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/today' },
  {
    path: '/today',
    component: () => import('./recall/TodayPage.vue'),
    meta: { place: 'today', title: 'Today' },
  },
  {
    path: '/recall',
    component: () => import('./recall/WorkPage.vue'),
    meta: { place: 'today', title: 'Work list' },
  },
  {
    path: '/recall/calls',
    component: () => import('./recall/CallsPage.vue'),
    meta: { place: 'today', title: 'People to phone' },
  },
  {
    path: '/recall/held',
    component: () => import('./recall/HeldPage.vue'),
    meta: { place: 'today', title: 'Held letters' },
  },
  {
    path: '/recall/notices',
    component: () => import('./recall/NoticesPage.vue'),
    meta: { place: 'today', title: 'Notices' },
  },
  {
    path: '/recall/lost',
    component: () => import('./recall/LostPage.vue'),
    meta: { place: 'today', title: 'Stuck or lost' },
  },
  {
    path: '/registers',
    component: () => import('./register/RegistersPage.vue'),
    meta: { place: 'registers', title: 'Registers' },
  },
  {
    path: '/registers/list',
    component: () => import('./register/MemberListPage.vue'),
    meta: { place: 'registers', title: 'Registers' },
  },
  {
    path: '/registers/evidence',
    component: () => import('./evidence/EvidencePage.vue'),
    meta: { place: 'registers', title: 'QOF evidence' },
  },
  {
    path: '/registers/evidence/list',
    component: () => import('./evidence/EvidenceListPage.vue'),
    meta: { place: 'registers', title: 'QOF evidence' },
  },
  {
    path: '/people',
    component: () => import('./people/PeoplePage.vue'),
    meta: { place: 'people', title: 'People' },
  },
  {
    path: '/people/import',
    component: () => import('./people/ImportPage.vue'),
    meta: { place: 'people', title: 'Import a list' },
  },
  {
    path: '/people/questions',
    component: () => import('./people/QuestionsPage.vue'),
    meta: { place: 'people', title: 'Questions from imports' },
  },
  {
    path: '/registers/board',
    component: () => import('./recall/BoardPage.vue'),
    meta: { place: 'registers', title: 'Month board' },
  },
  {
    path: '/people/needs',
    component: () => import('./people/NeedsReviewPage.vue'),
    meta: { place: 'people', title: 'Needs to review' },
  },
  {
    path: '/people/:personId',
    component: () => import('./people/PersonPage.vue'),
    meta: { place: 'people', title: 'Person' },
  },
  {
    path: '/letters',
    component: () => import('./letter/LettersPage.vue'),
    meta: { place: 'letters', title: 'Letters' },
  },
  {
    path: '/letters/new',
    component: () => import('./letter/RunChooserPage.vue'),
    meta: { place: 'letters', title: 'Invitation letters' },
  },
  {
    path: '/letters/appointments',
    component: () => import('./letter/TellPeoplePage.vue'),
    props: { about: 'appointments' },
    meta: { place: 'letters', title: 'To tell of appointments' },
  },
  {
    path: '/letters/reminders',
    component: () => import('./letter/TellPeoplePage.vue'),
    props: { about: 'reminders' },
    meta: { place: 'letters', title: 'Reminders to send' },
  },
  {
    path: '/letters/offers',
    component: () => import('./letter/TellPeoplePage.vue'),
    props: { about: 'offers' },
    meta: { place: 'letters', title: 'Offers to send' },
  },
  {
    path: '/letters/formats',
    component: () => import('./letter/FormatsPage.vue'),
    meta: { place: 'letters', title: 'Formats to be made' },
  },
  {
    path: '/letters/run/:runId',
    component: () => import('./letter/RunPage.vue'),
    meta: { place: 'letters', title: 'Letter run' },
  },
  {
    path: '/letters/sent/:personId/:invitationId',
    component: () => import('./letter/SentLetterPage.vue'),
    meta: { place: 'letters', title: 'Letter as it was sent' },
  },
  {
    path: '/appointments',
    component: () => import('./booking/day/DayPage.vue'),
    meta: { place: 'appointments', title: 'Appointments' },
  },
  {
    path: '/appointments/year',
    component: () => import('./booking/capacity/CapacityPage.vue'),
    meta: { place: 'appointments', title: 'Capacity' },
  },
  {
    path: '/appointments/plan',
    component: () => import('./booking/plan/PlanPage.vue'),
    meta: { place: 'appointments', title: 'Plan of the month' },
  },
  {
    path: '/appointments/pinboard',
    component: () => import('./booking/changes/PinboardPage.vue'),
    meta: { place: 'appointments', title: 'Pinboard' },
  },
  {
    path: '/settings',
    component: () => import('./practice/SettingsPage.vue'),
    meta: { place: 'settings', title: 'Settings' },
    children: [
      { path: '', redirect: '/settings/practice' },
      { path: 'practice', component: () => import('./practice/PracticeDetailsPage.vue') },
      { path: 'groups', component: () => import('./register/GroupsPage.vue'), meta: { keepsDraft: true } },
      { path: 'registers', component: () => import('./register/RegisterRulesPage.vue') },
      { path: 'checks', component: () => import('./register/ChecksPage.vue') },
      { path: 'evidence', component: () => import('./evidence/EvidenceTargetsPage.vue') },
      { path: 'recall', component: () => import('./recall/RecallRulesPage.vue') },
      { path: 'clinics', component: () => import('./booking/clinics/ClinicsPage.vue') },
      { path: 'booking', component: () => import('./booking/BookingRulesPage.vue') },
      { path: 'batches', component: () => import('./letter/BatchRulesPage.vue') },
      { path: 'access', component: () => import('./people/AccessPage.vue') },
      { path: 'letters', component: () => import('./letter/template/TemplatesPage.vue') },
      {
        path: 'letters/:templateId',
        component: () => import('./letter/template/TemplatePage.vue'),
        meta: { keepsDraft: true },
      },
      { path: 'privacy', component: () => import('./people/PrivacyPage.vue') },
      { path: 'sending', component: () => import('./letter/SendingPage.vue') },
      { path: 'staff', component: () => import('./practice/StaffPage.vue') },
      { path: 'password', component: () => import('./practice/PasswordPage.vue') },
      { path: 'audit', component: () => import('./practice/AuditPage.vue') },
    ],
  },
  { path: '/:missing(.*)*', redirect: '/today' },
];

/** Hash addresses: they work from a server and from `app://` alike. */
export function createHouseRouter(history: RouterHistory = createWebHashHistory()): Router {
  // Without a scroll behaviour: the router would write addresses, and the names searched for in them, to the profile.
  return createRouter({ history, routes });
}
