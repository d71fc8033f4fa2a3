//! Tests of bundles: each kind of paper, whole, odd and damaged.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use lopdf::encryption::crypt_filters::{Aes128CryptFilter, CryptFilter};
use lopdf::{
    Dictionary, Document as Pdf, EncryptionState, EncryptionVersion, Permissions, SaveOptions, Stream, dictionary,
};

use super::super::{Block, Document, HouseStyle, Layout, Look, pdf, preview};
use super::*;

const BLUE: [u8; 3] = [0, 0, 255];
const RED: [u8; 3] = [255, 0, 0];

fn made() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2027, 3, 2).and_then(|day| day.and_hms_opt(20, 30, 0)).expect("a date")
}

/// A claim form of one page.
fn form() -> Vec<u8> {
    let document = Document {
        title: "Declaratie D-2026-004".into(),
        subtitle: None,
        organisation: "Adviesraad Waterhoven".into(),
        standing: "Ingediend op 2 maart 2027".into(),
        draft: false,
        layout: Layout::Form,
        letter: None,
        style: HouseStyle { colour: "#0f4c5c".into(), logo: None, address: Vec::new(), footer: None },
        highlights: Vec::new(),
        blocks: vec![
            Block::Heading { level: 1, text: "Onkosten".into() },
            Block::Paragraph("Trein, zie bijlage 1.".into()),
        ],
    };
    pdf(&document, &Look::default(), made()).expect("a PDF")
}

fn paper(name: &str, about: &str, bytes: Vec<u8>) -> Paper {
    Paper { name: name.into(), about: about.into(), bytes }
}

fn bundled(papers: Vec<Paper>) -> (Vec<u8>, Bundled) {
    let mut file = Vec::new();
    let papers = papers.into_iter().map(Ok::<_, Error>);
    let bundled = bundle(&form(), "#0f4c5c", papers, &mut file, |_, _| ControlFlow::Continue(())).expect("a bundle");
    if let Some(folder) = std::env::var_os("RAADWERK_BUNDLES") {
        let name = std::thread::current().name().unwrap_or_default().replace("::", "-");
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}-{}.pdf", file.len())), &file).unwrap();
    }
    (file, bundled)
}

/// One paper in a bundle of its own; the answer is why it is missing, if it is.
fn alone(bytes: Vec<u8>) -> (Vec<u8>, Option<Reason>) {
    let (file, bundled) = bundled(vec![paper("bon.bestand", "", bytes)]);
    (file, bundled.missing.first().map(|missing| missing.reason))
}

/// Blue, with a red quarter in the upper left corner.
fn pixels(width: u32, height: u32) -> Vec<u8> {
    let colour = |x: u32, y: u32| if x < width / 2 && y < height / 2 { RED } else { BLUE };
    (0..height).flat_map(|y| (0..width).flat_map(move |x| colour(x, y))).collect()
}

fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90)
        .encode(&pixels(width.into(), height.into()), width.into(), height.into(), ExtendedColorType::Rgb8)
        .expect("a JPEG");
    bytes
}

/// The same photo as a camera held otherwise would write it.
fn turned(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xff, 0xe1, 0, u8::try_from(exif.len() + 2).unwrap()]);
    bytes.extend(exif);
    bytes.extend(&jpeg[2..]);
    bytes
}

/// A page drawn: width, height, red, green, blue.
fn drawn(file: &[u8], page: usize) -> (usize, usize, Vec<[u8; 3]>) {
    let picture = preview::page_png(file, page, 300).expect("a picture");
    let mut reader = ::png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let samples = info.color_type.samples();
    let pixels = pixels.chunks_exact(samples).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    (info.width as usize, info.height as usize, pixels)
}

/// Left, top, right and bottom of what has about this colour on a page.
fn found(file: &[u8], page: usize, colour: [u8; 3]) -> Option<[usize; 4]> {
    let (width, _, pixels) = drawn(file, page);
    let near = |pixel: &[u8; 3]| pixel.iter().zip(colour).all(|(part, wanted)| part.abs_diff(wanted) < 60);
    let places = pixels.iter().enumerate().filter(|(_, pixel)| near(pixel)).map(|(at, _)| (at % width, at / width));
    places.fold(None, |found, (x, y)| match found {
        None => Some([x, y, x, y]),
        Some([left, top, right, bottom]) => Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]),
    })
}

#[test]
fn photos_stand_upright() {
    let jpeg = jpeg(400, 200);
    // Where the upper left corner of what is stored comes to be: right, low; and whether it lies.
    let expected = [
        (false, false, true),
        (true, false, true),
        (true, true, true),
        (false, true, true),
        (false, false, false),
        (true, false, false),
        (true, true, false),
        (false, true, false),
    ];
    for (orientation, (right, low, lies)) in (1..).zip(expected) {
        let (file, missing) = alone(turned(&jpeg, orientation));
        assert_eq!(missing, None);
        let red = found(&file, 1, RED).expect("red");
        let blue = found(&file, 1, BLUE).expect("blue");
        let (width, height, _) = drawn(&file, 1);
        assert_eq!(width > height, lies, "orientation {orientation}: the sheet");
        assert_eq!(red[0] > blue[0] + 5, right, "orientation {orientation}: red {red:?} blue {blue:?}");
        assert_eq!(red[1] > blue[1] + 5, low, "orientation {orientation}: red {red:?} blue {blue:?}");
        let size = (blue[2] - blue[0], blue[3] - blue[1]);
        assert_eq!(size.0 > size.1, lies, "orientation {orientation}: the photo is {size:?}");
    }
}

#[test]
fn a_jpeg_is_not_encoded_again_and_loses_where_it_was_taken() {
    let jpeg = jpeg(400, 200);
    let (file, _) = alone(turned(&jpeg, 6));
    let contains = |part: &[u8]| file.windows(part.len()).any(|window| window == part);
    assert!(contains(&jpeg[20..]), "the data is as it was");
    assert!(!contains(b"Exif"), "the camera's notes are gone");
}

fn png(
    colours: ::png::ColorType,
    width: u32,
    height: u32,
    data: &[u8],
    change: impl Fn(&mut ::png::Encoder<'_, &mut Vec<u8>>),
) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(colours);
    change(&mut encoder);
    encoder.write_header().unwrap().write_image_data(data).unwrap();
    bytes
}

#[test]
fn png_of_every_kind_shows_its_colours() {
    use ::png::ColorType::{Grayscale, Indexed, Rgb, Rgba};
    let rgb = pixels(200, 100);
    let rgba: Vec<u8> = rgb.chunks_exact(3).flat_map(|pixel| [pixel[0], pixel[1], pixel[2], 255]).collect();
    let indices: Vec<u8> = rgb.chunks_exact(3).map(|pixel| u8::from(pixel[2] > 0)).collect();
    let palette = [RED, BLUE].concat();
    let indexed = |encoder: &mut ::png::Encoder<'_, &mut Vec<u8>>| encoder.set_palette(palette.clone());
    let transparent = |encoder: &mut ::png::Encoder<'_, &mut Vec<u8>>| {
        encoder.set_palette(palette.clone());
        encoder.set_trns(vec![255, 255]);
    };
    for (kind, bytes) in [
        ("red, green, blue", png(Rgb, 200, 100, &rgb, |_| {})),
        ("with transparency", png(Rgba, 200, 100, &rgba, |_| {})),
        ("palette", png(Indexed, 200, 100, &indices, indexed)),
        ("palette with transparency", png(Indexed, 200, 100, &indices, transparent)),
    ] {
        let (file, missing) = alone(bytes);
        assert_eq!(missing, None, "{kind}");
        let (red, blue) = (found(&file, 1, RED).expect(kind), found(&file, 1, BLUE).expect(kind));
        assert!(red[0] <= blue[0] + 1 && red[1] <= blue[1] + 1 && red[2] < blue[2], "{kind}: {red:?} {blue:?}");
    }
    let grey = png(Grayscale, 200, 100, &[100].repeat(20_000), |_| {});
    assert!(found(&alone(grey).0, 1, [100; 3]).is_some());
    let glass: Vec<u8> = [0, 0, 0, 0].repeat(20_000);
    assert!(found(&alone(png(Rgba, 200, 100, &glass, |_| {})).0, 1, [0; 3]).is_none(), "what is transparent is white");
}

#[test]
fn webp_is_read() {
    let mut bytes = Vec::new();
    image_webp::WebPEncoder::new(&mut bytes).encode(&pixels(200, 100), 200, 100, image_webp::ColorType::Rgb8).unwrap();
    let (file, missing) = alone(bytes);
    assert_eq!(missing, None);
    assert!(found(&file, 1, RED).is_some() && found(&file, 1, BLUE).is_some());
}

#[test]
fn pictures_of_odd_shapes_fit() {
    for (width, height) in [(1, 1), (10_000, 50), (30, 6_000)] {
        let (file, missing) = alone(jpeg(width, height));
        assert_eq!((preview::page_count(&file).ok(), missing), (Some(2), None), "{width} × {height}");
    }
}

#[test]
fn what_is_far_too_large_is_made_smaller() {
    let mut state = 1u64;
    let mut noise = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        state.to_be_bytes()[0]
    };
    let (width, height) = (4700, 1200);
    let pixels: Vec<u8> = std::iter::repeat_with(&mut noise).take(width * height * 3).collect();
    let (width, height) = (u32::try_from(width).unwrap(), u32::try_from(height).unwrap());
    let mut photo = Vec::new();
    JpegEncoder::new_with_quality(&mut photo, 100).encode(&pixels, width, height, ExtendedColorType::Rgb8).unwrap();
    let scan = png(::png::ColorType::Rgb, width, height, &pixels, |_| {});
    for large in [photo, scan] {
        let size = large.len();
        assert!(size > photo::LARGE, "{size}");
        let (file, missing) = alone(large);
        assert_eq!(missing, None);
        assert!(file.len() < size / 2, "{size} became {}", file.len());
    }
}

/// A PDF of so many pages, that say "bladzijde 1", "bladzijde 2" …
fn foreign(pages: usize) -> Pdf {
    let mut pdf = Pdf::with_version("1.4");
    let root = pdf.new_object_id();
    let font = pdf.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let fonts = dictionary! { "Font" => dictionary! { "F1" => font } };
    let kids: Vec<ObjectId> = (0..pages).map(|_| pdf.new_object_id()).collect();
    for (number, id) in kids.iter().enumerate() {
        let text = format!("BT /F1 24 Tf 40 100 Td (bladzijde {}) Tj ET", number + 1);
        let content = pdf.add_object(Stream::new(Dictionary::new(), text.into_bytes()));
        let to_first = dictionary! {
            "Type" => "Annot", "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()],
            "Dest" => vec![kids[0].into(), "Fit".into()],
        };
        let script = dictionary! {
            "Type" => "Annot", "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()],
            "A" => dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") },
        };
        let field = dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "Parent" => root,
            "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()],
        };
        let page = dictionary! {
            "Type" => "Page", "Parent" => root, "Contents" => content, "StructParents" => 0,
            "Annots" => vec![to_first.into(), script.into(), field.into()],
        };
        pdf.set_object(*id, page);
    }
    let kids: Vec<Object> = kids.into_iter().map(Object::from).collect();
    let count = i64::try_from(pages).unwrap();
    pdf.set_object(
        root,
        dictionary! {
            "Type" => "Pages", "Kids" => kids, "Count" => count, "Resources" => fonts, "Rotate" => 90,
            "MediaBox" => vec![0.into(), 0.into(), 300.into(), 200.into()],
        },
    );
    let script = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(2)") };
    let catalog = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => root, "OpenAction" => script });
    pdf.trailer.set("Root", catalog);
    pdf.trailer.set("ID", vec![Object::string_literal("een"), Object::string_literal("twee")]);
    pdf
}

fn saved(mut pdf: Pdf) -> Vec<u8> {
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

fn texts(file: &[u8]) -> Vec<String> {
    let pdf = Pdf::load_mem(file).expect("a PDF that can be read");
    let pages = 1..=u32::try_from(pdf.get_pages().len()).unwrap();
    pages.map(|page| pdf.extract_text(&[page]).expect("text")).collect()
}

#[test]
fn pages_of_others_follow_their_sheet() {
    let old = saved(foreign(3));
    let mut new = Vec::new();
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
    foreign(2).save_with_options(&mut new, options).unwrap();
    let papers =
        vec![paper("factuur.pdf", "", old), paper("nieuw.pdf", "zaalhuur", new), paper("a.jpg", "", jpeg(9, 9))];
    let (file, bundled) = bundled(papers);
    assert_eq!(bundled, Bundled { missing: Vec::new(), has_foreign_pages: true });
    let texts = texts(&file);
    assert_eq!(texts.len(), 1 + 1 + 3 + 1 + 2 + 1);
    assert!(texts[1].contains("Bijlage 1 — factuur.pdf") && texts[1].contains("3 bladzijden"), "{:?}", texts[1]);
    assert!(texts[4].contains("bladzijde 3"), "{:?}", texts[4]);
    assert!(texts[5].contains("Bijlage 2 — zaalhuur") && texts[5].contains("nieuw.pdf"), "{:?}", texts[5]);
    assert!(texts[8].contains("Bijlage 3 — a.jpg"), "{:?}", texts[8]);

    let pdf = Pdf::load_mem(&file).unwrap();
    let page = pdf.get_dictionary(pdf.get_pages()[&3]).unwrap();
    assert_eq!(page.get(b"Rotate").unwrap().as_i64().unwrap(), 90, "what pages inherit comes along");
    assert!(!page.has(b"StructParents"));
    assert_eq!(page.get(b"Annots").unwrap().as_array().unwrap().len(), 2, "the link to a script is gone");
    let all = format!("{:?}", pdf.objects);
    assert!(!all.contains("JavaScript") && !all.contains("pdfuaid"), "no scripts, no claims");
    for object in pdf.objects.values() {
        no_dangling(&pdf, object);
    }
}

/// Every reference leads to an object.
fn no_dangling(pdf: &Pdf, object: &Object) {
    match object {
        Object::Reference(id) => assert!(pdf.has_object(*id), "{id:?} is not there"),
        Object::Array(items) => items.iter().for_each(|item| no_dangling(pdf, item)),
        Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, value)| no_dangling(pdf, value)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, value)| no_dangling(pdf, value)),
        _ => {}
    }
}

fn encrypted(user_password: &str) -> Vec<u8> {
    let mut pdf = foreign(1);
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes128CryptFilter);
    let version = EncryptionVersion::V4 {
        document: &pdf,
        encrypt_metadata: true,
        crypt_filters: [(b"StdCF".to_vec(), filter)].into(),
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: "eigenaar",
        user_password,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    pdf.encrypt(&state).unwrap();
    saved(pdf)
}

#[test]
fn what_cannot_be_shown_is_said() {
    let photo = jpeg(400, 200);
    let png = png(::png::ColorType::Rgb, 200, 100, &pixels(200, 100), |_| {});
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
    let document = saved(foreign(2));
    let cases = [
        (Vec::new(), Reason::Empty),
        (heic, Reason::Heic),
        (b"zomaar wat tekst".to_vec(), Reason::Kind),
        (photo[..photo.len() / 2].to_vec(), Reason::Damaged),
        (photo[..30].to_vec(), Reason::Damaged),
        (png[..png.len() - 20].to_vec(), Reason::Damaged),
        (document[..document.len() / 2].to_vec(), Reason::Damaged),
        (b"%PDF-1.4\n%%EOF\n".to_vec(), Reason::Damaged),
        (saved(foreign(0)), Reason::NoPages),
        (encrypted("geheim"), Reason::Locked),
    ];
    for (bytes, reason) in cases {
        let (file, missing) = alone(bytes);
        assert_eq!(missing, Some(reason));
        let said = texts(&file)[1].replace(['\n', ' '], "");
        let sentence =
            format!("bon.bestand kan niet in dit stuk worden opgenomen: {reason}. Lever deze bijlage los aan.");
        assert!(said.contains(&sentence.replace(' ', "")), "{said:?}");
    }
    let (file, missing) = alone(encrypted(""));
    assert_eq!(missing, None, "a PDF that only keeps from changing is shown");
    assert!(texts(&file)[2].contains("bladzijde 1"));
}

#[test]
fn any_damage_is_survived() {
    let png = png(::png::ColorType::Rgba, 20, 10, &[9; 800], |_| {});
    for whole in [jpeg(40, 20), png, saved(foreign(1))] {
        for at in (0..whole.len()).step_by(whole.len() / 25 + 1) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0xff;
            assert!(preview::page_count(&alone(bytes).0).is_ok_and(|pages| pages >= 2), "byte {at}");
        }
    }
}

#[test]
fn papers_are_numbered_bookmarked_and_tagged() {
    let papers = vec![
        paper("a.jpg", "12 maart 2026, treinkaartje, €\u{a0}12,40", jpeg(300, 400)),
        paper("weg.heic", "", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec()),
        paper("发票.jpg", "", jpeg(40, 20)),
        paper("lang.jpg", &"lang ".repeat(200), jpeg(20, 40)),
    ];
    let (file, bundled) = bundled(papers);
    assert_eq!(bundled.missing, [Missing { number: 2, name: "weg.heic".into(), reason: Reason::Heic }]);
    assert!(!bundled.has_foreign_pages);
    let pdf = Pdf::load_mem(&file).unwrap();
    let mut titles: Vec<String> = pdf
        .get_toc()
        .expect("bookmarks")
        .toc
        .into_iter()
        .map(|entry| format!("{} {}", entry.page, entry.title))
        .collect();
    assert!(titles.pop().is_some_and(|long| long.starts_with("5 Bijlage 4 — lang ") && long.ends_with("lang…")));
    assert_eq!(
        titles,
        [
            "1 Declaratie D-2026-004",
            "1 Onkosten",
            "2 Bijlagen",
            "2 Bijlage 1 — 12 maart 2026, treinkaartje, €\u{a0}12,40",
            "3 Bijlage 2 — weg.heic",
            "4 Bijlage 3 — ??.jpg",
        ]
    );
    let kinds = |kind: &str| {
        let elements = pdf.objects.values().filter_map(|object| object.as_dict().ok());
        elements
            .filter(|element| element.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == kind.as_bytes()))
            .count()
    };
    assert_eq!((kinds("Document"), kinds("Figure"), kinds("H2")), (1, 3, 5));
    for object in pdf.objects.values() {
        no_dangling(&pdf, object);
    }
}

#[test]
fn the_same_papers_give_the_same_bytes() {
    let papers = || vec![paper("a.jpg", "", jpeg(300, 400)), paper("b.pdf", "", saved(foreign(2)))];
    assert!(bundled(papers()) == bundled(papers()));
}

#[test]
fn progress_is_told_and_work_can_be_stopped() {
    let papers = || (0..3).map(|_| Ok::<_, Error>(paper("a.jpg", "", jpeg(30, 40))));
    let mut heard = Vec::new();
    bundle(&form(), "", papers(), Vec::new(), |done, total| {
        heard.push((done, total));
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(heard, [(0, 3), (1, 3), (2, 3), (3, 3)]);
    let stop = |done, _| if done == 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    assert!(matches!(bundle(&form(), "", papers(), Vec::new(), stop), Err(Error::Stopped)));
    let unreadable = std::iter::once(Err(Error::NotAPdf));
    assert!(matches!(bundle(&form(), "", unreadable, Vec::new(), stop), Err(Error::NotAPdf)), "not passed over");
    assert_eq!(bundled(Vec::new()).1, Bundled::default(), "no papers is a bundle too");
}
