//! `{{t "key" name=value}}` in a template: an interface text in the language of
//! the page, escaped whole, arguments and all.

use std::sync::Arc;

use fluent_bundle::FluentValue;
use handlebars::{
    Context, Handlebars, Helper, HelperDef, JsonRender as _, Output, RenderContext, RenderError, RenderErrorReason,
};

use crate::texts::Texts;

pub(super) struct Wording {
    texts: Arc<Texts>,
}

impl Wording {
    pub(super) fn new(texts: Arc<Texts>) -> Self {
        Self { texts }
    }
}

impl HelperDef for Wording {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> Result<(), RenderError> {
        let key = helper.param(0).and_then(|param| param.value().as_str()).unwrap_or_default();
        let language = context.data().get("language").and_then(|value| value.as_str()).unwrap_or_default();
        let arguments = helper.hash().iter().map(|(name, value)| (*name, FluentValue::from(value.value().render())));
        let text = self.texts.find(language, key, &arguments.collect::<Vec<_>>());
        let text = text.ok_or_else(|| RenderErrorReason::Other(format!("there is no text `{key}`")))?;
        out.write(&registry.get_escape_fn()(&text))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use handlebars::Handlebars;

    use super::*;
    use crate::texts::TextFile;

    fn rendered(template: &str, page: &serde_json::Value) -> Result<String, RenderError> {
        let content = "greeting = Bonjour { $name } et { $other }".to_owned();
        let file = TextFile { language: "fr".to_owned(), path: "a.ftl".to_owned(), content };
        let texts = Texts::parse(&["fr".to_owned()], &[file]).unwrap();
        let mut templates = Handlebars::new();
        templates.set_strict_mode(true);
        templates.register_helper("t", Box::new(Wording::new(Arc::new(texts))));
        templates.render_template(template, page)
    }

    #[test]
    fn markup_in_every_argument_is_escaped() {
        let page = serde_json::json!({ "language": "fr", "a": "<b>&\"'", "b": "<script>" });
        let text = rendered(r#"{{t "greeting" name=a other=b}}"#, &page).unwrap();
        assert_eq!(text, "Bonjour &lt;b&gt;&amp;&quot;&#x27; et &lt;script&gt;");
    }

    #[test]
    fn a_text_that_is_missing_is_an_error() {
        assert!(rendered(r#"{{t "farewell"}}"#, &serde_json::json!({ "language": "fr" })).is_err());
    }
}
