//! Tests of charts and pictures in whole documents.

use chrono::NaiveDate;
use image::{ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use lopdf::Object;

use super::canvas::{Format, Shape};
use super::drawn;
use super::png::chart_png;
use crate::documents::colour::{Colour, INK};
use crate::documents::description::{
    Bars, Block, Chart, Day, Document, Figure, Group, HouseStyle, Lane, Layout, Timeline, Unit, Value,
};
use crate::documents::look::Look;
use crate::documents::text::Setter;
use crate::documents::{Error, html, pdf};

const FORMAT: Format = Format { width: 450.0, height: 580.0, body: 11.0, house: Colour(15, 76, 92) };

fn bars(groups: usize, series: usize, amount: impl Fn(usize, usize) -> i64) -> Chart {
    let value = |amount: i64| Value { amount, text: amount.to_string() };
    Chart::Bars(Bars {
        caption: "Geld per post".into(),
        groups_are: "Post".into(),
        unit: Unit::Cents,
        series: (0..series).map(|series| format!("reeks-{series}")).collect(),
        groups: (0..groups)
            .map(|group| Group {
                label: format!("Een post met een vrij lange naam om te breken, nummer {group}"),
                values: (0..series).map(|series| value(amount(group, series))).collect(),
            })
            .collect(),
        table: None,
    })
}

fn timeline(lanes: &[&[(u32, u32, &str)]]) -> Chart {
    let day = |&(month, day, label): &(u32, u32, &str)| Day {
        on: NaiveDate::from_ymd_opt(2026, month, day).expect("a date"),
        label: label.into(),
    };
    let lane =
        |(number, days): (usize, &&[_])| Lane { name: format!("baan-{number}"), days: days.iter().map(day).collect() };
    let lanes = lanes.iter().enumerate().map(lane).collect();
    Chart::Timeline(Timeline { caption: "Het jaar".into(), year: 2026, lanes, table: None })
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Proef".into(),
        subtitle: None,
        organisation: "Adviesraad Waterhoven".into(),
        standing: "Concept".into(),
        draft: false,
        layout: Layout::List,
        letter: None,
        style: HouseStyle { colour: "#0f4c5c".into(), logo: None, address: Vec::new(), footer: None },
        highlights: Vec::new(),
        blocks,
    }
}

fn printed(blocks: Vec<Block>) -> Result<Vec<u8>, Error> {
    pdf(&document(blocks), &Look::default(), chrono::NaiveDateTime::default())
}

/// The dictionaries in a PDF of that type and subtype or structure type.
fn found(file: &[u8], key: &[u8], name: &[u8]) -> Vec<lopdf::Dictionary> {
    let pdf = lopdf::Document::load_mem(file).expect("a PDF that can be read");
    let of = |object: &Object| match object {
        Object::Dictionary(dictionary) => Some(dictionary.clone()),
        Object::Stream(stream) => Some(stream.dict.clone()),
        _ => None,
    };
    let all = pdf.objects.values().filter_map(of);
    all.filter(|it| it.get(key).and_then(Object::as_name).is_ok_and(|found| found == name)).collect()
}

/// Every label with the area it covers.
fn labels(chart: &Chart, setter: &mut Setter) -> Vec<Vec<(String, [f32; 4])>> {
    use super::canvas::Anchor;
    let mut all = Vec::new();
    for drawing in drawn(chart, &FORMAT, setter) {
        let mut labels = Vec::new();
        for shape in &drawing.canvas.shapes {
            let Shape::Label(label) = shape else { continue };
            assert!(label.style.size >= 8.5, "{} is too small", label.text);
            let width = setter.width(&label.text, &label.style);
            let left = match label.anchor {
                Anchor::Start => label.x,
                Anchor::Middle => label.x - width / 2.0,
                Anchor::End => label.x - width,
            };
            let area = [left, label.y - label.style.size * 0.68, left + width, label.y];
            let (right, foot) = (drawing.canvas.width + 0.1, drawing.canvas.height + 0.1);
            assert!(left > -0.1 && area[1] > -0.1 && area[2] < right && area[3] < foot, "{} runs off", label.text);
            labels.push((label.text.clone(), area));
        }
        assert!(drawing.canvas.height <= FORMAT.height, "higher than a page");
        all.push(labels);
    }
    all
}

#[test]
fn no_words_touch_or_run_off() {
    let setter = &mut Setter::new().expect("fonts");
    let dense: Vec<(u32, u32, &str)> = (0..60).map(|day| (1 + day / 5, 1 + day % 5 * 6, "Spreekuur")).collect();
    let close =
        [(3, 1, "Eerste dag"), (3, 2, "Tweede dag"), (3, 2, "Nog iets"), (12, 29, "Bijna"), (12, 31, "Oudjaar")];
    let days: [&[_]; 6] = [&[], &dense, &close, &close[3..], &close[..1], &[(2, 3, "plenair"), (3, 3, "plenair")]];
    let mut charts = vec![timeline(&days), timeline(&[&[], &close]), timeline(&[dense.as_slice(); 20])];
    for groups in [1, 2, 6, 15, 40] {
        for series in [1, 2, 5] {
            charts.push(bars(groups, series, |group, series| {
                i64::try_from(group * 70_000 + series * 31_415).unwrap_or(0)
            }));
            charts.push(bars(groups, series, |group, _| 50_000 - i64::try_from(group * 33_333).unwrap_or(0)));
            charts.push(bars(groups, series, |_, _| 0));
        }
    }
    for chart in charts {
        for labels in labels(&chart, setter) {
            for (number, (one, a)) in labels.iter().enumerate() {
                for (other, b) in &labels[number + 1..] {
                    let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                    assert!(apart, "‘{one}’ and ‘{other}’ overlap: {a:?} {b:?} in {}", chart.caption());
                }
            }
        }
    }
}

#[test]
fn a_chart_is_a_figure_with_every_value_and_a_table() {
    let chart = bars(40, 2, |group, series| i64::try_from(group * 1000 + series).unwrap_or(0));
    let file = printed(vec![Block::Chart(chart.clone())]).expect("a PDF");
    let figures = found(&file, b"S", b"Figure");
    assert!(figures.len() > 1, "a chart higher than a page is several figures");
    let said: Vec<String> = figures
        .iter()
        .map(|figure| {
            assert!(
                figure.get(b"A").and_then(Object::as_dict).is_ok_and(|a| a.has(b"BBox")),
                "it says where it stands"
            );
            lopdf::decode_text_string(figure.get(b"Alt").expect("a text")).expect("a text")
        })
        .collect();
    for group in 0..40 {
        let value = format!("nummer {group}: reeks-0 {}, reeks-1 {}", group * 1000, group * 1000 + 1);
        let times = said.iter().filter(|said| said.contains(&value)).count();
        assert_eq!(times, 1, "{value:?} is said once in {said:?}");
    }
    assert_eq!(found(&file, b"S", b"TR").len(), 41, "and all are in the table");
    assert_eq!(found(&file, b"S", b"Caption").len(), 2);

    let page = html(&document(vec![Block::Chart(chart)]));
    assert_eq!(page.matches("<svg").count(), 1, "a web page has no end");
    assert!(page.contains("role=\"img\" aria-label=\"Staafdiagram. ") && page.contains("<table"), "{page}");
}

#[test]
fn an_empty_chart_is_a_table_that_says_so() {
    for chart in [bars(0, 2, |_, _| 0), timeline(&[]), timeline(&[&[]])] {
        let file = printed(vec![Block::Chart(chart.clone())]).expect("a PDF");
        assert!(found(&file, b"S", b"Figure").is_empty());
        assert!(html(&document(vec![Block::Chart(chart.clone())])).contains("Geen gegevens"));
        assert!(chart_png(&chart, INK, 800).is_ok_and(|pictures| pictures.is_empty()));
    }
}

#[test]
fn a_timeline_says_its_days_in_order() {
    let chart = timeline(&[&[(11, 3, "later"), (2, 1, "eerder")], &[]]);
    assert_eq!(
        chart.alternative(),
        "Tijdlijn van 2026. baan-0: 1 februari eerder, 3 november later; baan-1: geen dagen."
    );
}

#[test]
fn what_is_typed_in_a_chart_cannot_become_markup() {
    let mut chart = timeline(&[&[(1, 5, "<script>\"&")]]);
    if let Chart::Timeline(timeline) = &mut chart {
        timeline.caption = "<script>'".into();
    }
    let page = html(&document(vec![Block::Chart(chart)]));
    assert!(!page.contains("<script") && page.contains("5 &lt;script&gt;&quot;&amp;</text>"), "{page}");
}

#[test]
fn letters_without_a_glyph_are_drawn_on_the_web_only() {
    let chart = timeline(&[&[(1, 5, "日本語")]]);
    assert!(matches!(printed(vec![Block::Chart(chart.clone())]), Err(Error::NoGlyph { word, .. }) if word == "日本語"));
    assert!(html(&document(vec![Block::Chart(chart)])).contains("5 日本語</text>"));
}

#[test]
fn a_chart_becomes_the_same_picture_twice() {
    let chart = bars(3, 2, |group, _| i64::try_from(group).unwrap_or(0));
    let pictures = || chart_png(&chart, INK, 900).expect("a picture");
    let (first, second) = (pictures(), pictures());
    assert_eq!(first.len(), 1);
    assert!(first[0].bytes == second[0].bytes && first[0].bytes[16..20] == 900u32.to_be_bytes());
    assert!(first[0].alternative.starts_with("Staafdiagram"));
}

/// A picture that is red above and blue below.
fn photo(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |_, y| if y < height / 2 { Rgb([250, 20, 20]) } else { Rgb([20, 20, 250]) })
}

fn file(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut file, format).expect("an image");
    file.into_inner()
}

/// The JPEG with EXIF: the way it is turned, and after that a secret.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"geheime plaats");
    let length = u8::try_from(exif.len() + 2).expect("short");
    [&jpeg[..2], &[0xff, 0xe1, 0, length], &exif, &jpeg[2..]].concat()
}

fn figure(bytes: Vec<u8>) -> Figure {
    Figure { bytes, alternative: "Een foto".into(), caption: Some("Op bezoek".into()) }
}

#[test]
fn a_photo_goes_in_as_it_is_but_without_what_the_camera_says() {
    let jpeg = file(&photo(600, 300), ImageFormat::Jpeg);
    let figure = figure(with_exif(&jpeg, 6));
    let file = printed(vec![Block::Figure(figure.clone()), Block::Figure(figure.clone())]).expect("a PDF");
    let images = found(&file, b"Subtype", b"Image");
    assert_eq!(images.len(), 1, "used twice, embedded once");
    assert!(images[0].get(b"Filter").and_then(Object::as_name).is_ok_and(|filter| filter == b"DCTDecode"));
    assert_eq!(found(&file, b"S", b"Figure").len(), 2);
    let page = html(&document(vec![Block::Figure(figure)]));
    assert!(page.contains("alt=\"Een foto\"") && page.contains("<figcaption>Op bezoek</figcaption>"), "{page}");
    assert!(!file.windows(7).any(|bytes| bytes == b"geheime"));
    let secret = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, "geheime");
    assert!(!page.contains(&secret[..6]));
}

#[test]
fn a_photo_is_turned_as_its_camera_was() {
    let jpeg = file(&photo(400, 400), ImageFormat::Jpeg);
    // Where red is after turning: the middle of which side.
    let sides =
        [(1, "top"), (2, "top"), (3, "foot"), (4, "foot"), (5, "left"), (6, "right"), (7, "right"), (8, "left")];
    for (orientation, side) in sides {
        let figure = Figure { caption: None, ..figure(with_exif(&jpeg, orientation)) };
        let file = printed(vec![Block::Figure(figure)]).expect("a PDF");
        let bounds = found(&file, b"S", b"Figure")[0].get(b"A").and_then(Object::as_dict).expect("attributes").clone();
        let bounds = bounds.get(b"BBox").and_then(Object::as_array).expect("bounds");
        let [left, bottom, right, top] = [0, 1, 2, 3].map(|at| bounds[at].as_float().expect("a number"));
        let page = crate::documents::preview::page_png(&file, 0, 595).expect("a picture");
        let page = image::load_from_memory(&page).expect("a picture").to_rgb8();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let pixel = |x: f32, y: f32| page.get_pixel(x as u32, (841.9 - y) as u32).0;
        let (across, up) = (f32::midpoint(left, right), f32::midpoint(bottom, top));
        let at = match side {
            "top" => pixel(across, top - 9.0),
            "foot" => pixel(across, bottom + 9.0),
            "left" => pixel(left + 9.0, up),
            _ => pixel(right - 9.0, up),
        };
        assert!(at[0] > 200 && at[2] < 90, "orientation {orientation}: red is at the {side}, not {at:?}");
    }
}

#[test]
fn a_picture_is_no_larger_than_it_is_sharp() {
    let width = |pixels: u32| {
        let file = printed(vec![Block::Figure(figure(file(&photo(pixels, pixels / 3), ImageFormat::Png)))]);
        let figure = found(&file.expect("a PDF"), b"S", b"Figure")[0].clone();
        let bounds = figure.get(b"A").and_then(Object::as_dict).and_then(|a| a.get(b"BBox")).and_then(Object::as_array);
        let bounds = bounds.expect("bounds").clone();
        bounds[2].as_float().expect("a number") - bounds[0].as_float().expect("a number")
    };
    assert!((width(150) - 72.0).abs() < 0.1, "150 pixels are an inch");
    assert!((width(3000) - 459.2).abs() < 1.0, "many pixels fill the column");
}

#[test]
fn a_png_is_laid_on_white() {
    let mut bytes = std::io::Cursor::new(Vec::new());
    RgbaImage::from_pixel(40, 40, Rgba([0, 0, 0, 0])).write_to(&mut bytes, ImageFormat::Png).expect("an image");
    let picture = super::Picture::read(&figure(bytes.into_inner())).expect("a picture");
    assert!(matches!(picture, super::Picture::Plain(pixels) if pixels.get_pixel(3, 3).0 == [255; 3]));
}

#[test]
fn a_figure_that_cannot_be_shown_is_named() {
    let jpeg = file(&photo(60, 60), ImageFormat::Jpeg);
    for bytes in [Vec::new(), b"geen plaatje".to_vec(), jpeg[..jpeg.len() / 2].to_vec(), b"\xff\xd8\xff".to_vec()] {
        let refused = printed(vec![Block::Figure(figure(bytes))]);
        assert!(matches!(refused, Err(Error::Figure { ref name, .. }) if name == "Op bezoek"), "{:?}", refused.err());
    }
    let silent = Figure { alternative: " ".into(), ..figure(jpeg) };
    assert!(matches!(printed(vec![Block::Figure(silent)]), Err(Error::NoAlternative(name)) if name == "Op bezoek"));
}
