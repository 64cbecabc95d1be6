/** The matrices of domain.md, section 2, as text for `cells`; asked of the policies, and over HTTP of the demo. */

/** Section 2.1 of the requirements, with the kit's names of permissions. a: see the Partner's cases. */
export const WINERY_MATRIX = `
app.admin                         ✔ ✔ – – – – – – ✔
app.pos                           ✔ ✔ ✔ ✔ – – ✔ ✔ ✔
app.reservations                  ✔ ✔ – – ✔ ✔ ✔ ✔ ✔
platform.manage                   ✔ ✔ – – – – – – ✔
settings.admin                    ✔ – – – – – – – ✔
settings.api                      ✔ – – – – – – – ✔
settings.pos                      ✔ ✔ ✔ ✔ – – – ✔ ✔
settings.reservations             ✔ ✔ – – – ✔ – ✔ ✔
report.admin                      ✔ ✔ – – – – – – ✔
report.pos                        ✔ ✔ – ✔ – – – ✔ ✔
report.reservations               ✔ ✔ – – – ✔ – ✔ ✔
order.create                      ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔
order.applyCoupon                 ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔
order.overridePrice               ✔ ✔ – ✔ – ✔ ✔ ✔ ✔
order.overrideTax                 ✔ ✔ – ✔ ✔ ✔ ✔ ✔ ✔
order.overrideShipping            ✔ ✔ – ✔ ✔ ✔ ✔ ✔ ✔
order.overrideInventoryLocation   ✔ ✔ – ✔ ✔ ✔ ✔ ✔ ✔
order.refund                      ✔ ✔ – ✔ – ✔ – ✔ ✔
order.exchange                    ✔ ✔ – ✔ – ✔ – ✔ ✔
order.editSalesAssociate          ✔ ✔ – ✔ – ✔ – ✔ ✔
clubSignup.create                 ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔
clubSignup.editSalesAssociate     ✔ ✔ – ✔ – ✔ – ✔ ✔
reservation.manage                ✔ ✔ – – ✔ ✔ ✔ ✔ ✔
inventory.view                    ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔ ✔
inventory.adjust                  ✔ ✔ – – – – ✔ ✔ ✔
member.list                       ✔ – – – – – – – ✔
member.view                       ✔ – – – – – – – ✔
member.invite                     ✔ – – – – – – – a
invitation.resend                 ✔ – – – – – – – –
invitation.revoke                 ✔ – – – – – – – –
member.update                     ✔ – – – – – – – –
member.deactivate                 ✔ – – – – – – – –
member.reactivate                 ✔ – – – – – – – –
member.remove                     ✔ – – – – – – – –
member.bulk                       ✔ – – – – – – – –
partnerDomain.write               ✔ – – – – – – – –
notice.accountCreated             ✔ – – – – – – – –
profile.update                    M M M M M M M M M
`;

/**
 * Section 2.2 of the requirements, in a tenant that is billed and settled by store; the billing cases below have the
 * other three. S: of own stores only. d: the account owner only.
 */
export const PORTAL_MATRIX = `
business.view          ✔ ✔ – –
ownership.view         ✔ – – –
store.view             ✔ S S S
storeDirectory.view    ✔ – ✔ –
bankAccount.view       ✔ S S –
product.view           ✔ S S S
pricing.view           ✔ S – –
activationCode.view    ✔ – – –
transaction.view       ✔ S S S
transaction.download   ✔ S S S
sale.view              ✔ S S S
sale.download          ✔ S S S
payout.view            ✔ S – –
payout.download        ✔ S – –
invoice.view           ✔ S S –
invoice.download       ✔ S – –
document.view          ✔ – – –
document.download      ✔ – – –
document.sign          d – – –
member.list            ✔ – ✔ –
member.view            ✔ – ✔ –
member.invite          ✔ – S –
invitation.resend      ✔ – S –
invitation.revoke      ✔ – S –
member.update          ✔ – S –
member.remove          ✔ – S –
member.bulk            ✔ – ✔ –
profile.update         M M M M
`;

/**
 * Section 2.3 of the requirements, with the kit's names of permissions. A: of the own company, M: the own. k: contacts,
 * not employees; a: contacts of the own company. *: can be switched per user.
 */
export const B2B_MATRIX = `
app.dsp                   ✔ ✔ ✔ –  –
app.commerce              ✔ ✔ ✔ ✔  ✔
commerce.configure        – ✔ – –  –
operationSettings.write   – ✔ – –  –
contact.list              ✔ k k a  –
member.list               ✔ k k a  –
member.view               ✔ k k a  –
member.provision          ✔ k k a  –
member.bulk               ✔ ✔ ✔ –  –
member.update             ✔ e e a  –
member.options            ✔ e e a  –
member.deactivate         ✔ e e a  –
member.reactivate         ✔ e e a  –
invitation.resend         ✔ e e a  –
member.remove             ✔ e e a  –
catalogue.browse          ✔ ✔ ✔ ✔  ✔
cart.use                  – – – ✔  ✔
order.create              – – – M* M*
order.place               – – – M* –
order.review              – – – A* –
order.viewOwn             M M M M  M
order.viewAll             – – – A  –
inquiry.submit            – – – ✔* ✔*
profile.update            M M M M  M
`;

/**
 * Section 2.4 of the requirements, with the kit's names of permissions; the last column is a role the shop wrote.
 * S: in own shops only. E: employees only, C: eCom staff only, B: both. *: can be switched per person.
 */
export const RETAIL_MATRIX = `
app.retail                 ✔ ✔ ✔ ✔ –  ✔
app.ecom                   ✔ ✔ – – ✔  ✔
login.external             ✔ ✔ ✔ – –  –
sales.access               ✔ ✔ S S –  S
sales.refund               ✔ ✔ S – –  –
register.open              ✔ ✔ S S –  S
register.withdraw          ✔ ✔ S – –  S
register.close             ✔ ✔ S S –  S
sales.changePrices         ✔ ✔ S – –  –
sales.void                 ✔ ✔ S – –  –
service.access             ✔ ✔ S – –  –
customers.access           ✔ ✔ S S –  S
customers.export           ✔ ✔ – – –  –
customers.delete           ✔ – – – –  –
inventory.access           ✔ ✔ S S –  S
inventory.editItems        ✔ ✔ S – –  –
inventory.transfers        ✔ ✔ S S –  –
inventory.counts           ✔ ✔ S – –  –
inventory.purchaseOrders   ✔ ✔ S – –  –
inventory.cost             ✔ ✔ S – –  –
reports.access             ✔ ✔ S – –  –
timeClock.edit             ✔ ✔ S – –  –
manager.override           ✔ ✔ S – –  –
settings.employees         ✔ ✔ – – –  –
settings.deleteEmployees   ✔ – – – –  –
settings.shops             ✔ ✔ – – –  –
settings.purchases         ✔ ✔ – – –  –
billing.manage             ✔ – – – –  –
account.cancel             ✔ – – – –  –
data.export                ✔ – – – –  –
ecom.sales                 ✔ ✔ – – ✔* ✔
ecom.catalog               ✔ ✔ – – ✔* ✔
ecom.marketing             ✔ ✔ – – ✔* ✔
ecom.reports               ✔ ✔ – – ✔* ✔
ecom.website               ✔ ✔ – – ✔* ✔
ecom.channels              ✔ ✔ – – ✔* ✔
ecom.billing               ✔ – – – –  –
member.list                B E – – –  –
member.view                B E – – –  –
member.create              E E – – –  –
member.invite              C – – – –  –
member.update              u E – – –  –
member.options             C – – – –  –
member.deactivate          u E – – –  –
member.reactivate          u E – – –  –
member.remove              B E – – –  –
member.restore             u E – – –  –
member.bulk                ✔ ✔ – – –  –
invitation.resend          C – – – –  –
invitation.revoke          C – – – –  –
role.write                 ✔ ✔ – – –  –
profile.update             M M M M M  M
`;
