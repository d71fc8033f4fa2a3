//! Documents: the same bytes for the same file and clock, accessible, what is adopted as adopted, nothing private.

use std::fs;
use std::path::PathBuf;

use raadwerk_core::file::CouncilFile;
use raadwerk_core::print::{self, Choices, Format, Subject};
use raadwerk_core::world::Moment;
use raadwerk_tests::{Council, acts, clock, pdf, word};
use serde_json::{Value, json};

/// The documents of the file in every form, with a name.
fn all_documents(file: &CouncilFile, moment: Moment) -> Vec<(String, Format, Vec<u8>)> {
    let claims = file.ask("claims.list", json!({ "year": 2026 }), moment).unwrap();
    // Of the claims some of every state.
    let claims = claims.as_array().unwrap().iter().step_by(4).map(|claim| claim["id"].as_str().map(String::from));
    let mut subjects: Vec<(&str, Subject)> =
        ["jaarplan", "jaarverslag", "jaarrooster", "begroting", "begrotingsaanvraag"]
            .map(|name| (name, Subject::of_year(2026)))
            .into();
    subjects.extend(claims.map(|id| ("declaratie", Subject { year: None, id })));
    let meetings = file.ask("meetings.read", json!({ "year": 2026 }), moment).unwrap();
    let next = meetings["meetings"].as_array().unwrap().iter().find(|meeting| meeting["date"] == "2026-12-01");
    let id = next.and_then(|meeting| meeting["id"].as_str()).map(String::from);
    subjects.push(("agenda", Subject { year: None, id }));
    let mut documents = Vec::new();
    for (number, (name, subject)) in subjects.iter().enumerate() {
        let formats: &[Format] = if *name == "jaarrooster" {
            &[Format::Pdf, Format::Html, Format::Docx, Format::Ics]
        } else {
            &[Format::Pdf, Format::Html, Format::Docx]
        };
        for format in formats {
            let kind = print::kind(name).unwrap();
            let bytes = print::printed(&file.view(moment), kind, subject, &Choices::default(), *format)
                .unwrap_or_else(|error| panic!("{name} {subject:?}: {error}"))
                .bytes;
            let ending: &str = format.into();
            documents.push((format!("{name}-{number}.{ending}"), *format, bytes));
        }
    }
    documents
}

#[test]
fn the_same_file_and_clock_give_the_same_bytes() {
    let council = Council::example();
    let moment = clock("2026-11-10");
    let first = all_documents(council.file(), moment);
    assert!(first.len() > 15, "the example has all documents, it made {}", first.len());
    let copy = council.path.with_file_name("kopie.raad");
    council.file().save_copy(&copy).unwrap();
    let copy = CouncilFile::open(&copy, "Iemand anders", clock("2027-01-01")).unwrap();
    for (file, which) in [(council.file(), "a second time"), (&copy, "through a copy")] {
        for ((name, _, bytes), (.., again)) in first.iter().zip(all_documents(file, moment)) {
            assert!(*bytes == again, "{name} is not the same {which}");
        }
    }
}

#[test]
fn every_document_passes_the_checkers() {
    let council = Council::example();
    let folder = tempfile::tempdir().unwrap();
    let mut paths: Vec<PathBuf> = Vec::new();
    let mut save = |name: String, bytes: &[u8]| {
        paths.push(folder.path().join(name));
        fs::write(paths.last().unwrap(), bytes).unwrap();
    };
    for (name, _, bytes) in
        all_documents(council.file(), clock("2026-11-10")).into_iter().filter(|document| document.1 == Format::Pdf)
    {
        save(name, &bytes);
    }
    // As little as a council can have.
    let mut bare = Council::new();
    let person = bare.member("Jo", "Smit");
    let budget = bare.act("budget.start", json!({ "year": 2026, "from": "nothing" }));
    let plan = bare.act("plan.start", json!({ "year": 2026, "from_last_year": false }));
    for document in ["jaarplan", "jaarverslag", "jaarrooster", "begroting"] {
        save(format!("leeg-{document}.pdf"), &bare.print(document, 2026, Format::Pdf));
    }
    let line = bare.act("budget.add_line", json!({ "budget": budget, "code": "1", "name": "Alles", "requested": 100 }));
    bare.act("plan.add_activity", json!({ "plan": plan, "title": "Een activiteit", "kind": "other" }));
    bare.act(
        "meetings.add",
        json!({ "date": "2026-02-03", "kind": "plenair", "starts_at": "19:00", "ends_at": "21:00", "place": "" }),
    );
    let claim = bare.claim(2026, &person, &line, 100);
    for document in ["jaarplan", "jaarverslag", "jaarrooster", "begroting"] {
        save(format!("een-{document}.pdf"), &bare.print(document, 2026, Format::Pdf));
    }
    let subject = Subject { year: None, id: claim.as_str().map(Into::into) };
    save("een-declaratie.pdf".into(), &bare.print_of("declaratie", &subject, Format::Pdf));
    pdf::check(&paths);
}

#[test]
fn in_word_is_what_is_on_the_web_page() {
    let council = Council::example();
    let documents = all_documents(council.file(), clock("2026-11-10"));
    let mut compared = 0;
    for (name, _, file) in documents.iter().filter(|document| document.1 == Format::Docx) {
        let web_name = name.replace(".docx", ".html");
        let (.., page) = documents.iter().find(|document| document.0 == web_name).unwrap();
        let page = String::from_utf8(page.clone()).unwrap();
        let body = word::part(file, "word/document.xml");
        let (core, styles) = (word::part(file, "docProps/core.xml"), word::part(file, "word/styles.xml"));
        let title = page.split("<h1>").nth(1).and_then(|rest| rest.split("</h1>").next()).unwrap();
        assert!(core.contains(&format!("<dc:title>{title}</dc:title>")), "{name}: {core}");
        assert!(styles.contains("<w:lang w:val=\"nl-NL\""), "{name} has no language");
        assert_eq!(body.matches("<w:tbl>").count(), page.matches("<table>").count(), "tables of {name}");
        assert_eq!(body.matches("<w:tblHeader/>").count(), page.matches("<thead>").count(), "header rows of {name}");
        let paragraphs_in = |style: &str| body.matches(&format!("<w:pStyle w:val=\"{style}\"/>")).count();
        let headings: usize =
            ["Title", "TOCHeading", "Heading1", "Heading2", "Heading3", "Heading4"].map(paragraphs_in).iter().sum();
        let on_page: usize = ["<h1", "<h2", "<h3", "<h4", "<h5"].map(|tag| page.matches(tag).count()).iter().sum();
        assert_eq!(headings, on_page, "headings of {name}");
        let text = word::whole_text(file);
        for said in word::words_of_page(&page) {
            assert!(text.contains(&said), "{name}: ‘{said}’ is on the web page and not in {text}");
            compared += 1;
        }
    }
    assert!(compared > 2000, "only {compared} words were compared");
}

#[test]
fn what_is_adopted_stays_as_adopted() {
    let mut council = Council::example();
    council.act("plan.reopen", json!({ "year": 2026, "reason": "om te proberen" }));
    council.act("plan.adopt", json!({ "year": 2026, "on": "2026-11-10" }));
    council.act("report.adopt", json!({ "year": 2026, "on": "2026-11-10" }));
    let adopted: Vec<_> = ["jaarplan", "jaarverslag"]
        .into_iter()
        .flat_map(|name| [(name, Format::Pdf), (name, Format::Html), (name, Format::Docx)])
        .map(|(name, format)| (name, format, council.print(name, 2026, format)))
        .collect();

    // Everything that these documents tell of changes afterwards.
    let people = council.ask("people.list", json!({}));
    let person = people.as_array().unwrap().iter().find(|person| person["first_name"] == "Okke").unwrap().clone();
    council.act(
        "people.change",
        json!({ "id": person["id"], "first_name": "Heel", "infix": "", "last_name": "Anders", "email": "", "iban": "" }),
    );
    council.act("council.set", json!({
        "name": "Adviesraad Nieuw", "short_name": "AN", "municipality": "Elders", "legal_basis": "Geen", "house_colour": "#aa3311",
        "holiday_region": "south", "finance_model": "own_budget",
    }));
    council.act("council.remove_logo", json!({}));
    let lines = council.ask("budget.read", json!({ "year": 2026 }))["lines"].clone();
    let claim = council.claim(2026, &person["id"], &lines[0]["id"], 99_900);
    for step in ["claims.submit", "claims.approve", "claims.pay"] {
        council.act(step, json!({ "id": claim }));
    }
    let plan = council.ask("plan.read", json!({ "year": 2026 }));
    let activity = &plan["goals"][0]["activities"][0]["id"];
    council.act("plan.set_activity_status", json!({ "id": activity, "status": "dropped", "reason": "toch niet" }));
    for (name, format, bytes) in &adopted {
        assert!(council.print(name, 2026, *format) == *bytes, "{name} {format:?} is no longer what was adopted");
    }
    council.reopen();
    council.on("2026-11-10");
    for (name, format, bytes) in &adopted {
        assert!(council.print(name, 2026, *format) == *bytes, "{name} {format:?} is another after a restart");
    }
    council.act("plan.reopen", json!({ "year": 2026, "reason": "een getal klopt niet" }));
    assert!(council.print("jaarplan", 2026, Format::Html) != adopted[1].2, "reopened, it follows the records again");
    council.file_mut().undo().unwrap();
    assert!(
        council.print("jaarplan", 2026, Format::Pdf) == adopted[0].2,
        "the reopening undone, it is as adopted again"
    );
}

#[test]
fn what_is_adopted_is_locked() {
    let mut council = Council::example();
    council.act("plan.reopen", json!({ "year": 2026, "reason": "om te proberen" }));
    let plan = council.ask("plan.read", json!({ "year": 2026 }));
    let (id, section) = (&plan["id"], &plan["sections"][0]["id"]);
    let (goal, activity) = (&plan["goals"][0]["id"], &plan["goals"][0]["activities"][0]["id"]);
    let before = council.dump();
    council.act("plan.adopt", json!({ "year": 2026, "on": "2026-11-10" }));
    let contents: Vec<(&str, Value)> = vec![
        ("plan.set_evaluation", json!({ "year": 2026, "text": "x" })),
        ("plan.add_section", json!({ "plan": id, "title": "x" })),
        ("plan.change_section", json!({ "id": section, "title": "x", "body": "" })),
        ("plan.move_section", json!({ "id": section, "to": 2 })),
        ("plan.remove_section", json!({ "id": section })),
        ("plan.add_goal", json!({ "plan": id, "title": "x" })),
        ("plan.change_goal", json!({ "id": goal, "title": "x", "explanation": "" })),
        ("plan.move_goal", json!({ "id": goal, "to": 2 })),
        ("plan.remove_goal", json!({ "id": goal })),
        ("plan.add_activity", json!({ "plan": id, "title": "x", "kind": "other" })),
        ("plan.change_activity", json!({ "id": activity, "title": "x", "kind": "other" })),
        ("plan.remove_activity", json!({ "id": activity })),
    ];
    for (operation, request) in &contents {
        assert_eq!(council.refusal(operation, request.clone()).0, "plan_locked", "{operation}");
    }
    // What is not about contents; a new operation must be in one of the two lists.
    let free = ["plan.start", "plan.set_activity_status", "plan.adopt", "plan.present", "plan.reopen"];
    for name in acts().into_iter().filter(|name| name.starts_with("plan.")) {
        assert!(
            free.contains(&name) != contents.iter().any(|(locked, _)| *locked == name),
            "is {name} locked or free?"
        );
    }
    for reason in ["", "   "] {
        let refusal = council.refusal("plan.reopen", json!({ "year": 2026, "reason": reason }));
        assert_eq!(refusal, ("reason_required", Some("reason".into())));
    }
    council.act("plan.set_activity_status", json!({ "id": activity, "status": "done", "result": "Gelukt." }));
    council.file_mut().undo().unwrap();
    council.file_mut().undo().unwrap();
    assert_eq!(council.dump(), before, "adoption can be taken back");

    council.act("report.adopt", json!({ "year": 2026, "on": "2026-11-10" }));
    for operation in ["report.write", "report.adopt"] {
        let request = json!({ "year": 2026, "foreword": "x", "on": "2026-11-10" });
        assert_eq!(council.refusal(operation, request).0, "report_locked", "{operation}");
    }
    assert_eq!(council.refusal("report.reopen", json!({ "year": 2026, "reason": "" })).0, "reason_required");
    council.act("report.reopen", json!({ "year": 2026, "reason": "een fout" }));
    council.act("report.write", json!({ "year": 2026, "foreword": "x" }));
}

#[test]
fn nothing_private_is_in_a_public_document() {
    let mut council = Council::example();
    let people = council.ask("people.list", json!({}));
    for person in people.as_array().unwrap() {
        council.act(
            "people.change",
            json!({
                "id": person["id"], "first_name": person["first_name"], "infix": person["infix"],
                "last_name": person["last_name"], "email": "kanarie@geheim.example", "iban": "NL85TEST0000000101",
                "phone": "kanarie", "address": "kanarie", "town": "kanarie", "note": "kanarie",
            }),
        );
    }
    council.act("report.adopt", json!({ "year": 2026, "on": "2026-11-10" }));
    let canaries = ["kanarie", "geheim.example", "NL85", "TEST0000000101", "TEST 0000 0001 01", "0000 0001"];
    let mut forms = 0;
    for (name, format, bytes) in all_documents(council.file(), clock("2026-11-10")) {
        let mut text = match format {
            Format::Pdf => pdf::text(&bytes),
            Format::Docx => word::whole_text(&bytes),
            Format::Html | Format::Ics | Format::Xml => String::from_utf8(bytes.clone()).unwrap(),
        };
        text = text.replace('\u{a0}', " ");
        if name.starts_with("declaratie") {
            forms += usize::from(text.contains("NL85"));
            continue;
        }
        // In the file as it is too: metadata and alternatives are not in the text.
        let raw = if format == Format::Docx { word::unpacked(&bytes) } else { String::from_utf8_lossy(&bytes).into() };
        for canary in canaries {
            assert!(!text.contains(canary) && !raw.contains(canary), "‘{canary}’ is in {name}");
        }
    }
    assert!(forms > 3, "the claim forms do hold the account number, or this test sees nothing: {forms}");
}

#[test]
fn an_adopted_document_keeps_no_more_than_it_shows() {
    let mut council = Council::example();
    council.act("report.adopt", json!({ "year": 2026, "on": "2026-11-10" }));
    let hash: String = raadwerk_tests::dump::reading(&council.path)
        .query_row("SELECT hash FROM adopted_document WHERE document = 'jaarverslag'", [], |row| row.get(0))
        .unwrap();
    let kept: Vec<u8> = raadwerk_tests::dump::reading(&council.path)
        .query_row("SELECT bytes FROM paper_content WHERE hash = ?1", [&hash], |row| row.get(0))
        .unwrap();
    assert_eq!(raadwerk_core::papers::hash(&kept), hash, "kept under the checksum of its bytes");
}
