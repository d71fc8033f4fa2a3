//! A PDF file written object by object, so that no more of it is in memory than the object at hand.

use std::fmt::Write as _;
use std::io::{self, Write};

use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use crate::documents::tags::number;

/// Objects packed together: many compress well, few are found fast.
const PORTION: usize = 200;

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

impl<W: Write> File<W> {
    /// Starts a file; objects up to `taken` have their numbers already.
    pub(super) fn new(to: W, taken: u32) -> io::Result<Self> {
        let places = vec![Place::Nowhere; index(taken) + 1];
        let mut file = Self { to, written: 0, digest: Sha256::new(), places, waiting: Vec::new() };
        file.write(b"%PDF-1.7\n%\xc3\xa9\xc3\xab\n")?;
        Ok(file)
    }

    /// A number for an object that is written later.
    pub(super) fn reserve(&mut self) -> ObjectId {
        self.places.push(Place::Nowhere);
        (self.last(), 0)
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

    pub(super) fn put(&mut self, id: ObjectId, object: &Object) -> io::Result<()> {
        if let Object::Stream(stream) = object {
            return self.put_stream(id.0, stream);
        }
        let mut text = Vec::new();
        write_object(&mut text, object);
        self.waiting.push((id.0, text));
        if self.waiting.len() >= PORTION { self.pack() } else { Ok(()) }
    }

    fn put_stream(&mut self, id: u32, stream: &Stream) -> io::Result<()> {
        let mut dictionary = stream.dict.clone();
        dictionary.set("Length", number(stream.content.len()));
        let mut head = format!("{id} 0 obj\n").into_bytes();
        write_object(&mut head, &Object::Dictionary(dictionary));
        head.extend(b"stream\n");
        self.places[index(id)] = Place::At(self.written);
        self.write(&head)?;
        self.write(&stream.content)?;
        // A carriage return that ends the data would be taken for a part of the line end after it.
        let line_end: &[u8] = if stream.content.ends_with(b"\r") { b"\r\n" } else { b"\n" };
        self.write(line_end)?;
        self.write(b"endstream\nendobj\n")
    }

    /// Writes the waiting objects into an object stream.
    fn pack(&mut self) -> io::Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        let (container, _) = self.reserve();
        let (mut heads, mut bodies) = (String::new(), Vec::new());
        for (place, (id, text)) in waiting.iter().enumerate() {
            let _ = write!(heads, "{id} {} ", bodies.len());
            bodies.extend(text);
            bodies.push(b'\n');
            self.places[index(*id)] = Place::Packed(container, u16::try_from(place).unwrap_or(u16::MAX));
        }
        let head = dictionary! { "Type" => "ObjStm", "N" => number(waiting.len()), "First" => number(heads.len()) };
        let content = [heads.into_bytes(), bodies].concat();
        self.put_stream(container, &packed(Stream::new(head, content)))
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
        self.put_stream(table, &packed(Stream::new(head, rows)))?;
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

/// The stream compressed, where that makes it smaller.
pub(super) fn packed(mut stream: Stream) -> Stream {
    // What cannot be compressed stays as it is.
    let _ = stream.compress();
    stream
}

fn write_object(to: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => to.extend(b"null"),
        Object::Boolean(value) => to.extend(value.to_string().into_bytes()),
        Object::Integer(value) => to.extend(value.to_string().into_bytes()),
        Object::Real(value) => to.extend(value.to_string().into_bytes()),
        Object::Name(name) => write_name(to, name),
        Object::String(text, _) => write_string(to, text),
        Object::Array(items) => {
            to.push(b'[');
            for item in items {
                write_object(to, item);
                to.push(b' ');
            }
            to.push(b']');
        }
        Object::Dictionary(dictionary) => write_dictionary(to, dictionary),
        Object::Stream(stream) => write_dictionary(to, &stream.dict),
        Object::Reference((id, generation)) => to.extend(format!("{id} {generation} R").into_bytes()),
    }
}

fn write_dictionary(to: &mut Vec<u8>, dictionary: &Dictionary) {
    to.extend(b"<<");
    for (key, value) in dictionary {
        write_name(to, key);
        to.push(b' ');
        write_object(to, value);
    }
    to.extend(b">>");
}

fn write_name(to: &mut Vec<u8>, name: &[u8]) {
    to.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            to.push(*byte);
        } else {
            to.extend(format!("#{byte:02X}").into_bytes());
        }
    }
}

fn write_string(to: &mut Vec<u8>, text: &[u8]) {
    let is_plain = |byte: &u8| (byte.is_ascii_graphic() || *byte == b' ') && !b"()\\".contains(byte);
    if text.iter().all(is_plain) {
        to.push(b'(');
        to.extend(text);
        to.push(b')');
    } else {
        to.push(b'<');
        for byte in text {
            to.extend(format!("{byte:02X}").into_bytes());
        }
        to.push(b'>');
    }
}
