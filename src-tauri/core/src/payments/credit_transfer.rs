//! The file with which a bank is asked to pay a batch: a SEPA credit transfer, ISO 20022 pain.001.001.09, as the banks
//! take it from 2025 on (EPC132-08, customer-to-bank implementation guidelines). Its elements stand in the order of the
//! schema; a test holds that order, the lengths and the letters.

use std::io;

use any_ascii::any_ascii;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::batch::Batch;
use super::{BatchId, BatchKind, batch};
use crate::claims::ClaimState;
use crate::council::{self, Council};
use crate::error::{Problem, Result};
use crate::money::Cents;
use crate::operation::View;
use crate::people;

const NAMESPACE: &str = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

/// Longest names, references and remarks that every bank takes.
const NAME: usize = 70;
const REFERENCE: usize = 35;
const REMARK: usize = 140;

/// One payment.
struct Transfer {
    reference: String,
    name: String,
    iban: String,
    amount: Cents,
    remark: String,
}

/// What stands over all payments.
struct Order {
    message: String,
    made: String,
    on: String,
    payer: String,
    account: String,
    transfers: Vec<Transfer>,
}

/// The file of a batch. Fails with `payment_account_missing`, `account_unknown` or `nothing_to_transfer`, which names
/// whom it is about.
pub fn credit_transfer(view: &View<'_>, id: BatchId) -> Result<String> {
    let batch = batch::read(view, id)?;
    if batch.kind != BatchKind::Bank {
        return Err(Problem::FormatUnknown.into());
    }
    let council = council::named(view)?;
    if council.iban.is_empty() {
        return Err(Problem::PaymentAccountMissing.into());
    }
    let order = order(view, &batch, &council)?;
    written(&order).map_err(|error| Problem::DocumentFailed(error.to_string()).into())
}

fn order(view: &View<'_>, batch: &Batch, council: &Council) -> Result<Order> {
    let name = if council.account_name.is_empty() { &council.name } else { &council.account_name };
    let transfers = transfers(view, batch)?;
    if transfers.is_empty() {
        return Err(Problem::BatchEmpty.of(batch.id));
    }
    Ok(Order {
        // The same batch made on the same day is the same message: a bank refuses it the second time.
        message: letters(&format!("RAADWERK-{}-{:02}-{}", batch.year, batch.number, view.today()), REFERENCE),
        made: view.moment().local.format("%Y-%m-%dT%H:%M:%S").to_string(),
        on: batch.sent_on.unwrap_or(view.today()).to_string(),
        payer: letters(name, NAME),
        account: council.iban.clone(),
        transfers,
    })
}

/// What is still to be paid.
fn transfers(view: &View<'_>, batch: &Batch) -> Result<Vec<Transfer>> {
    let mut transfers = Vec::new();
    for claim in batch.claims.iter().filter(|claim| claim.state == ClaimState::Approved) {
        transfers.push(transfer(
            &claim.number,
            &claim.name,
            people::account_of(view, claim.person)?,
            claim.total,
            &format!("Declaratie {}", claim.number),
        )?);
    }
    for (number, invoice) in batch.invoices.iter().enumerate().filter(|(_, invoice)| invoice.paid_on.is_none()) {
        transfers.push(transfer(
            &format!("F-{}-{:02}-{:03}", batch.year, batch.number, number + 1),
            &invoice.supplier,
            invoice.iban.clone(),
            invoice.amount,
            if invoice.number.is_empty() { &invoice.description } else { &invoice.number },
        )?);
    }
    Ok(transfers)
}

fn transfer(reference: &str, name: &str, iban: String, amount: Cents, remark: &str) -> Result<Transfer> {
    if iban.is_empty() {
        return Err(Problem::AccountUnknown(name.to_owned()).into());
    }
    if amount <= Cents::ZERO {
        return Err(Problem::NothingToTransfer(format!("{name}, {amount}")).into());
    }
    let remark = if remark.trim().is_empty() { reference } else { remark };
    Ok(Transfer {
        reference: letters(reference, REFERENCE),
        name: letters(name, NAME),
        iban,
        amount,
        remark: letters(remark, REMARK),
    })
}

/// Words in the letters that every bank takes, at most so many. A reference may not begin or end with a slash.
fn letters(text: &str, longest: usize) -> String {
    let taken = |c: char| c.is_ascii_alphanumeric() || "-?:().,'+ ".contains(c);
    let plain: String = any_ascii(text).chars().map(|c| if taken(c) { c } else { ' ' }).collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.chars().take(longest).collect();
    let short = short.trim();
    if short.is_empty() { "-".to_owned() } else { short.to_owned() }
}

/// 1234.56, as the bank reads it.
fn amount(cents: Cents) -> String {
    format!("{}.{:02}", cents.0 / 100, cents.0 % 100)
}

type Xml = Writer<Vec<u8>>;

fn written(order: &Order) -> io::Result<String> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("Document").with_attribute(("xmlns", NAMESPACE)).write_inner_content(|xml| {
        parent(xml, "CstmrCdtTrfInitn", |xml| {
            parent(xml, "GrpHdr", |xml| header(xml, order))?;
            parent(xml, "PmtInf", |xml| payment(xml, order))
        })
    })?;
    String::from_utf8(xml.into_inner()).map_err(io::Error::other)
}

fn parent(xml: &mut Xml, name: &str, inner: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<()> {
    xml.create_element(name).write_inner_content(inner).map(|_| ())
}

fn leaf(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text)).map(|_| ())
}

/// How many payments and how much together: the bank holds the file against them.
fn sums(xml: &mut Xml, order: &Order) -> io::Result<()> {
    let total: Cents = order.transfers.iter().map(|transfer| transfer.amount).sum();
    leaf(xml, "NbOfTxs", &order.transfers.len().to_string())?;
    leaf(xml, "CtrlSum", &amount(total))
}

fn header(xml: &mut Xml, order: &Order) -> io::Result<()> {
    leaf(xml, "MsgId", &order.message)?;
    leaf(xml, "CreDtTm", &order.made)?;
    sums(xml, order)?;
    parent(xml, "InitgPty", |xml| leaf(xml, "Nm", &order.payer))
}

fn payment(xml: &mut Xml, order: &Order) -> io::Result<()> {
    leaf(xml, "PmtInfId", &order.message)?;
    leaf(xml, "PmtMtd", "TRF")?;
    leaf(xml, "BtchBookg", "false")?;
    sums(xml, order)?;
    parent(xml, "PmtTpInf", |xml| parent(xml, "SvcLvl", |xml| leaf(xml, "Cd", "SEPA")))?;
    parent(xml, "ReqdExctnDt", |xml| leaf(xml, "Dt", &order.on))?;
    parent(xml, "Dbtr", |xml| leaf(xml, "Nm", &order.payer))?;
    parent(xml, "DbtrAcct", |xml| account(xml, &order.account))?;
    // The bank knows itself by the account number; the schema wants an agent all the same.
    parent(xml, "DbtrAgt", |xml| {
        parent(xml, "FinInstnId", |xml| parent(xml, "Othr", |xml| leaf(xml, "Id", "NOTPROVIDED")))
    })?;
    leaf(xml, "ChrgBr", "SLEV")?;
    for transfer in &order.transfers {
        parent(xml, "CdtTrfTxInf", |xml| one(xml, transfer))?;
    }
    Ok(())
}

fn account(xml: &mut Xml, iban: &str) -> io::Result<()> {
    parent(xml, "Id", |xml| leaf(xml, "IBAN", iban))
}

fn one(xml: &mut Xml, transfer: &Transfer) -> io::Result<()> {
    parent(xml, "PmtId", |xml| leaf(xml, "EndToEndId", &transfer.reference))?;
    parent(xml, "Amt", |xml| {
        let amount = amount(transfer.amount);
        let element = xml.create_element("InstdAmt").with_attribute(("Ccy", "EUR"));
        element.write_text_content(BytesText::new(&amount)).map(|_| ())
    })?;
    parent(xml, "Cdtr", |xml| leaf(xml, "Nm", &transfer.name))?;
    parent(xml, "CdtrAcct", |xml| account(xml, &transfer.iban))?;
    parent(xml, "RmtInf", |xml| leaf(xml, "Ustrd", &transfer.remark))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn order(transfers: Vec<Transfer>) -> Order {
        Order {
            message: letters("RAADWERK-2026-01-2026-11-03", REFERENCE),
            made: "2026-11-03T20:14:00".into(),
            on: "2026-11-03".into(),
            payer: letters("Adviesraad Samenleving Waterhoven", NAME),
            account: "NL85TEST0000000101".into(),
            transfers,
        }
    }

    /// Element names with their depth, in order.
    fn shape(xml: &str) -> Vec<(usize, String)> {
        let mut reader = quick_xml::Reader::from_str(xml);
        let (mut depth, mut names) = (0, Vec::new());
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => {
                    names.push((depth, start.name().as_ref().to_owned()));
                    depth += 1;
                }
                Event::End(_) => depth -= 1,
                Event::Eof => return names,
                _ => (),
            }
        }
    }

    #[test]
    fn elements_stand_in_the_order_of_the_schema() {
        let one =
            transfer("D-2026-001", "Yara Çelikoğlu", "NL74TEST0000000202".into(), Cents(850), "Declaratie").unwrap();
        let xml = written(&order(vec![one])).unwrap();
        let names: Vec<String> =
            shape(&xml).into_iter().map(|(depth, name)| format!("{}{name}", " ".repeat(depth))).collect();
        let wanted = "Document| CstmrCdtTrfInitn|  GrpHdr|   MsgId|   CreDtTm|   NbOfTxs|   CtrlSum|   InitgPty|    Nm\
            |  PmtInf|   PmtInfId|   PmtMtd|   BtchBookg|   NbOfTxs|   CtrlSum|   PmtTpInf|    SvcLvl|     Cd\
            |   ReqdExctnDt|    Dt|   Dbtr|    Nm|   DbtrAcct|    Id|     IBAN|   DbtrAgt|    FinInstnId|     Othr|      Id\
            |   ChrgBr|   CdtTrfTxInf|    PmtId|     EndToEndId|    Amt|     InstdAmt|    Cdtr|     Nm|    CdtrAcct\
            |     Id|      IBAN|    RmtInf|     Ustrd";
        assert_eq!(names.join("|"), wanted);
        assert!(xml.contains("<Nm>Yara Celikoglu</Nm>"), "letters that every bank takes");
        assert!(xml.contains(r#"<InstdAmt Ccy="EUR">8.50</InstdAmt>"#));
        assert!(xml.contains(&format!("xmlns=\"{NAMESPACE}\"")));
    }

    #[test]
    fn words_keep_to_letters_and_lengths() {
        assert_eq!(letters("Bürgerhaus & Co <script>/ “Ελλάδα”", 70), "Burgerhaus Co script Ellada");
        assert_eq!(letters("//x//", 35), "x");
        assert!(letters("日", 35).is_ascii());
        assert_eq!(letters("", 35), "-");
        assert_eq!(letters(&"a".repeat(200), 70).len(), 70);
        assert_eq!(amount(Cents(5)), "0.05");
        assert_eq!(amount(Cents(123_456)), "1234.56");
    }

    #[test]
    fn what_cannot_be_paid_says_of_whom() {
        use crate::error::Code;
        let refused = |iban: &str, cents| transfer("x", "Okke", iban.into(), Cents(cents), "").err().unwrap().code();
        assert_eq!(refused("", 100), Code::AccountUnknown);
        assert_eq!(refused("NL74TEST0000000202", 0), Code::NothingToTransfer);
        assert_eq!(refused("NL74TEST0000000202", -5), Code::NothingToTransfer);
    }

    proptest::proptest! {
        #[test]
        fn the_sum_in_the_file_is_that_of_its_payments(amounts in proptest::collection::vec(1_i64..10_000_000, 1..40)) {
            let transfers = amounts.iter().map(|cents| {
                transfer("D-1", "Okke", "NL74TEST0000000202".into(), Cents(*cents), "x").unwrap()
            });
            let xml = written(&order(transfers.collect())).unwrap();
            let texts = |name: &str| -> Vec<i64> {
                let pieces = xml.split(name).skip(1);
                pieces.filter_map(|piece| piece.split_once('<')?.0.split_once('>')?.1.replace('.', "").parse().ok()).collect()
            };
            let paid: i64 = texts("<InstdAmt").iter().sum();
            let told = texts("<CtrlSum");
            proptest::prop_assert_eq!(told, vec![paid, paid]);
            proptest::prop_assert_eq!(paid, amounts.iter().sum::<i64>());
        }
    }
}
