//! A PDF file written object by object, so that no more of it is in memory than the object at hand.

use std::collections::BTreeMap;
use std::io::{self, Write};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::tags::number;

/// Objects packed together: many compress well, few are found fast.
const PORTION: usize = 200;

/// What takes in objects: a document in memory, or a file.
pub(super) trait Objects {
    /// A number for an object that comes later.
    fn reserve(&mut self) -> ObjectId;
    fn put(&mut self, id: ObjectId, object: Object) -> io::Result<()>;
}

impl Objects for Document {
    fn reserve(&mut self) -> ObjectId {
        self.new_object_id()
    }

    fn put(&mut self, id: ObjectId, object: Object) -> io::Result<()> {
        self.set_object(id, object);
        Ok(())
    }
}

/// Where an object is.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    /// So many bytes from the start.
    At(u64),
    /// In that object stream, as its so-manyth.
    Packed(u32, u16),
}

/// A file in the making.
pub(super) struct File<W> {
    to: W,
    written: u64,
    digest: Sha256,
    /// By object number.
    places: Vec<Place>,
    /// Small objects that wait for a portion to be full, as text.
    waiting: Vec<(u32, Vec<u8>)>,
}

impl<W: Write> Objects for File<W> {
    fn reserve(&mut self) -> ObjectId {
        self.places.push(Place::Nowhere);
        (self.last(), 0)
    }

    /// Writes an object; a stream as it is.
    fn put(&mut self, id: ObjectId, object: Object) -> io::Result<()> {
        match &object {
            Object::Stream(stream) => self.put_stream(id.0, stream),
            object => self.put_small(id, object),
        }
    }
}

impl<W: Write> File<W> {
    /// Starts a file; objects up to `taken` have their numbers already.
    pub(super) fn new(to: W, taken: u32) -> io::Result<Self> {
        let places = vec![Place::Nowhere; index(taken) + 1];
        let mut file = Self { to, written: 0, digest: Sha256::new(), places, waiting: Vec::new() };
        file.write(b"%PDF-1.7\n%\xc3\xa9\xc3\xab\n")?;
        Ok(file)
    }

    /// The highest number given out.
    pub(super) fn last(&self) -> u32 {
        u32::try_from(self.places.len() - 1).unwrap_or(u32::MAX)
    }

    /// Notes that numbers up to this one are in use.
    pub(super) fn taken(&mut self, last: u32) {
        if self.places.len() <= index(last) {
            self.places.resize(index(last) + 1, Place::Nowhere);
        }
    }

    /// Writes the objects of a document, its streams packed.
    pub(super) fn put_all(&mut self, objects: &BTreeMap<ObjectId, Object>) -> io::Result<()> {
        for (id, object) in objects {
            match object {
                Object::Stream(stream) => self.put_packed(id.0, stream)?,
                object => self.put_small(*id, object)?,
            }
        }
        Ok(())
    }

    fn put_small(&mut self, id: ObjectId, object: &Object) -> io::Result<()> {
        let mut text = Vec::new();
        write_object(&mut text, object)?;
        self.waiting.push((id.0, text));
        if self.waiting.len() >= PORTION { self.pack() } else { Ok(()) }
    }

    /// Writes a stream as it is.
    fn put_stream(&mut self, id: u32, stream: &Stream) -> io::Result<()> {
        self.put_content(id, stream.dict.clone(), &stream.content)
    }

    /// Writes a stream compressed, where that makes it smaller.
    fn put_packed(&mut self, id: u32, stream: &Stream) -> io::Result<()> {
        match packed(stream)? {
            Some(content) => {
                let mut dictionary = stream.dict.clone();
                dictionary.set("Filter", "FlateDecode");
                self.put_content(id, dictionary, &content)
            }
            None => self.put_stream(id, stream),
        }
    }

    fn put_content(&mut self, id: u32, mut dictionary: Dictionary, content: &[u8]) -> io::Result<()> {
        dictionary.set("Length", number(content.len()));
        let mut head = format!("{id} 0 obj\n").into_bytes();
        write_dictionary(&mut head, &dictionary)?;
        head.extend(b"stream\n");
        self.places[index(id)] = Place::At(self.written);
        self.write(&head)?;
        self.write(content)?;
        // A carriage return that ends the data would be taken for a part of the line end after it.
        let line_end: &[u8] = if content.ends_with(b"\r") { b"\r\n" } else { b"\n" };
        self.write(line_end)?;
        self.write(b"endstream\nendobj\n")
    }

    /// Writes the waiting objects into an object stream.
    fn pack(&mut self) -> io::Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        let (container, _) = self.reserve();
        let (mut heads, mut bodies) = (Vec::new(), Vec::new());
        for (place, (id, text)) in waiting.iter().enumerate() {
            write!(heads, "{id} {} ", bodies.len())?;
            bodies.extend(text);
            bodies.push(b'\n');
            self.places[index(*id)] = Place::Packed(container, u16::try_from(place).unwrap_or(u16::MAX));
        }
        let head = dictionary! { "Type" => "ObjStm", "N" => number(waiting.len()), "First" => number(heads.len()) };
        self.put_packed(container, &Stream::new(head, [heads, bodies].concat()))
    }

    /// Writes the table of objects, under an identity that follows from all that went before.
    pub(super) fn finish(mut self, catalog: ObjectId, information: Option<ObjectId>) -> io::Result<()> {
        if !self.waiting.is_empty() {
            self.pack()?;
        }
        let (table, _) = self.reserve();
        let start = self.written;
        self.places[index(table)] = Place::At(start);
        let rows = self.places.iter().flat_map(|place| match *place {
            Place::Nowhere => row(0, 0, u16::MAX),
            Place::At(start) => row(1, start, 0),
            Place::Packed(container, place) => row(2, container.into(), place),
        });
        let rows: Vec<u8> = rows.collect();
        let identity = Object::String(self.digest.clone().finalize()[..16].to_vec(), StringFormat::Hexadecimal);
        let mut head = dictionary! {
            "Type" => "XRef",
            "Size" => number(self.places.len()),
            "W" => vec![1.into(), 8.into(), 2.into()],
            "Root" => catalog,
            "ID" => vec![identity.clone(), identity],
        };
        if let Some(information) = information {
            head.set("Info", information);
        }
        self.put_packed(table, &Stream::new(head, rows))?;
        self.write(format!("startxref\n{start}\n%%EOF\n").as_bytes())?;
        self.to.flush()
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.digest.update(bytes);
        self.written += bytes.len() as u64;
        self.to.write_all(bytes)
    }
}

fn index(id: u32) -> usize {
    usize::try_from(id).unwrap_or(usize::MAX)
}

/// A row of the table of objects.
fn row(kind: u8, first: u64, second: u16) -> [u8; 11] {
    let mut row = [kind; 11];
    row[1..9].copy_from_slice(&first.to_be_bytes());
    row[9..].copy_from_slice(&second.to_be_bytes());
    row
}

/// How hard to squeeze. The hardest, 9, takes several times as long as 6 and wins some percents.
const LEVEL: u32 = 6;

/// The content of a stream compressed, where that makes it smaller. Metadata stay plain text, so that archives can read
/// them without knowing PDF.
fn packed(stream: &Stream) -> io::Result<Option<Vec<u8>>> {
    if stream.dict.has(b"Filter") || stream.dict.has_type(b"Metadata") {
        return Ok(None);
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    packed.write_all(&stream.content)?;
    Ok(Some(packed.finish()?).filter(|packed| packed.len() < stream.content.len()))
}

fn write_object(to: &mut Vec<u8>, object: &Object) -> io::Result<()> {
    match object {
        Object::Null => to.write_all(b"null"),
        Object::Boolean(value) => write!(to, "{value}"),
        Object::Integer(value) => write!(to, "{value}"),
        Object::Real(value) => write!(to, "{value}"),
        Object::Name(name) => write_name(to, name),
        Object::String(text, _) => write_string(to, text),
        Object::Array(items) => {
            to.push(b'[');
            for item in items {
                write_object(to, item)?;
                to.push(b' ');
            }
            to.push(b']');
            Ok(())
        }
        Object::Dictionary(dictionary) => write_dictionary(to, dictionary),
        Object::Stream(stream) => write_dictionary(to, &stream.dict),
        Object::Reference((id, generation)) => write!(to, "{id} {generation} R"),
    }
}

fn write_dictionary(to: &mut Vec<u8>, dictionary: &Dictionary) -> io::Result<()> {
    to.extend(b"<<");
    for (key, value) in dictionary {
        write_name(to, key)?;
        to.push(b' ');
        write_object(to, value)?;
    }
    to.write_all(b">>")
}

fn write_name(to: &mut Vec<u8>, name: &[u8]) -> io::Result<()> {
    to.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            to.push(*byte);
        } else {
            write!(to, "#{byte:02X}")?;
        }
    }
    Ok(())
}

fn write_string(to: &mut Vec<u8>, text: &[u8]) -> io::Result<()> {
    let is_plain = |byte: &u8| (byte.is_ascii_graphic() || *byte == b' ') && !b"()\\".contains(byte);
    if text.iter().all(is_plain) {
        to.push(b'(');
        to.extend(text);
        to.write_all(b")")
    } else {
        to.push(b'<');
        for byte in text {
            write!(to, "{byte:02X}")?;
        }
        to.write_all(b">")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Enough objects for more than one portion, and a stream that cannot be packed.
    #[test]
    fn what_is_written_is_read_back() {
        let mut pdf = lopdf::Document::with_version("1.7");
        let ends_in_return = pdf.add_object(Stream::new(Dictionary::new(), b"so\r".to_vec()));
        let many: Vec<ObjectId> = (0..450_i64).map(|number| pdf.add_object(dictionary! { "N" => number })).collect();
        let catalog = pdf.add_object(dictionary! { "Type" => "Catalog", "Title" => Object::string_literal("(é\\") });
        let mut bytes = Vec::new();
        let mut file = File::new(&mut bytes, pdf.max_id).unwrap();
        file.put_all(&pdf.objects).unwrap();
        file.finish(catalog, None).unwrap();

        let read = lopdf::Document::load_mem(&bytes).unwrap();
        assert_eq!(read.get_object(ends_in_return).unwrap().as_stream().unwrap().content, b"so\r");
        for (number, id) in (0..).zip(many) {
            assert_eq!(read.get_dictionary(id).unwrap().get(b"N").unwrap().as_i64().unwrap(), number);
        }
        let title = read.catalog().unwrap().get(b"Title").unwrap().as_str().unwrap();
        assert_eq!(title, "(é\\".as_bytes());
    }
}
