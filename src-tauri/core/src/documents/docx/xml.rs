//! Elements of XML, put together as a tree and then written.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::super::Error;
use super::super::words::printable;

/// An element with what is in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    nodes: Vec<Node>,
}

#[derive(Debug, Clone, PartialEq)]
enum Node {
    Element(Element),
    Text(String),
}

/// An element without anything in it yet.
pub(super) fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), nodes: Vec::new() }
}

/// An element with the one attribute that most of Word's properties have.
pub(super) fn val(name: &'static str, value: impl ToString) -> Element {
    element(name).with("w:val", value)
}

impl Element {
    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        let value = clean(&value.to_string()).map(|c| if c == '\n' { ' ' } else { c }).collect();
        self.attributes.push((name, value));
        self
    }

    pub(super) fn child(mut self, child: Element) -> Self {
        self.nodes.push(Node::Element(child));
        self
    }

    /// Of an `Option` what is there, of a list everything.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.nodes.extend(children.into_iter().map(Node::Element));
        self
    }

    pub(super) fn text(mut self, text: &str) -> Self {
        self.nodes.push(Node::Text(clean(text).collect()));
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// As a file of its own.
    pub(super) fn file(&self) -> Result<Vec<u8>, Error> {
        let mut writer = Writer::new(Vec::new());
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        let written = writer.write_event(Event::Decl(declaration)).and_then(|()| self.write(&mut writer));
        written.map_err(|error| Error::Write(error.to_string()))?;
        Ok(writer.into_inner())
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
        let attributes = self.attributes.iter().map(|(name, value)| (*name, value.as_str()));
        let start = BytesStart::new(self.name).with_attributes(attributes);
        if self.nodes.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        for node in &self.nodes {
            match node {
                Node::Element(element) => element.write(writer)?,
                Node::Text(text) => writer.write_event(Event::Text(BytesText::new(text)))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// Only letters that may stand in XML.
fn clean(text: &str) -> impl Iterator<Item = char> + '_ {
    printable(text).filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
}
