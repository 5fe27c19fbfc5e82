using PteroBot.Storage;

namespace PteroBot.Access;

/// <summary>How links lie in the store.</summary>
internal static class LinkDocuments
{
    /// <summary>A person's links, by age.</summary>
    public static DocumentIndex<Link> ByUser { get; } = new("user", link => IndexValue.Of(link.UserId, link.LinkedAt));

    public static DocumentType<Link> Type { get; } = new("link", AccessJson.Default.Link, ByUser)
    {
        Secrets = [new(link => link.Key, (link, key) => link with { Key = key }, (_, link) => Link.Purpose(link.UserId, link.Panel))],
    };
}
