//! Tests of web pages: footnotes there and back, and the head of a letter.

use super::super::*;

fn letter() -> Document {
    let linked = Run { text: "wet".into(), link: Some("https://wet.nl".into()), ..Run::default() };
    let noted = |words: &str, note| Run { text: words.into(), note: Some(Text(vec![note])), ..Run::default() };
    let plain = Run { text: "Een <noot>.".into(), ..Run::default() };
    Document {
        title: "Advies over vervoer".into(),
        subtitle: None,
        organisation: "Adviesraad Waterhoven".into(),
        standing: "Concept van 3 november".into(),
        draft: true,
        layout: Layout::Letter,
        letter: Some(Letter {
            addressee: vec!["Het college".into(), "Postbus 1".into()],
            details: vec![("Kenmerk".into(), "A-1".into())],
        }),
        style: HouseStyle {
            colour: "#0f4c5c".into(),
            logo: None,
            address: vec!["Raadhuisplein 1".into(), "1234 AB Waterhoven".into()],
            footer: Some("Onze voetregel".into()),
        },
        highlights: Vec::new(),
        blocks: vec![
            Block::Paragraph(Text(vec![noted("Volgens de wet", linked)])),
            Block::Facts(vec![("Termijn".into(), Text(vec![noted("zes weken", plain)]))]),
        ],
    }
}

#[test]
fn footnotes_lead_there_and_back() {
    let page = html(&letter());
    for number in 1..=2 {
        for part in [
            format!("Voetnoot {number}\">{number}</a></sup>"),
            format!("id=\"bij-noot-{number}\" href=\"#noot-{number}\""),
            format!("<li id=\"noot-{number}\">"),
            format!("href=\"#bij-noot-{number}\" role=\"doc-backlink\""),
        ] {
            assert_eq!(page.matches(&part).count(), 1, "{part} in {page}");
        }
    }
    assert!(page.contains("<li id=\"noot-1\"><a href=\"https://wet.nl\">wet</a>"), "{page}");
    assert!(page.contains("Een &lt;noot&gt;."), "{page}");
    let bare = html(&Document { blocks: Vec::new(), ..letter() });
    assert!(!bare.contains("<section"), "no notes, no heading for them");
}

#[test]
fn a_letter_has_its_head_and_every_page_its_colophon() {
    let page = html(&letter());
    for part in
        ["Raadhuisplein 1<br>1234 AB Waterhoven", "Het college<br>Postbus 1", "<dt>Kenmerk</dt>", "Onze voetregel"]
    {
        assert_eq!(page.matches(part).count(), 1, "{part} in {page}");
    }
    assert!(page.contains("<h1>Advies over vervoer</h1>") && !page.contains("class=\"draft\""), "{page}");
    let report = html(&Document { layout: Layout::Report, letter: None, ..letter() });
    let (_, footer) = report.split_once("<footer>").expect("a footer");
    assert!(footer.contains("<address>Raadhuisplein 1<br>") && footer.contains("Onze voetregel"), "{footer}");
}
