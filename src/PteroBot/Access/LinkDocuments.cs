using PteroBot.Storage;

namespace PteroBot.Access;

/// <summary>How links lie in the store.</summary>
internal static class LinkDocuments
{
    /// <summary>A person's links, by age.</summary>
    public static DocumentIndex<Link> ByUser { get; } = new("user", link => IndexValue.Of(link.UserId, link.LinkedAt));

    /// <summary>The links of a panel's account, by age. Of old ones only the account's name is known.</summary>
    public static DocumentIndex<Link> ByAccount { get; } = new("account", link => IndexValue.Of(link.Panel, link.Account ?? NameMark(link.Username), link.LinkedAt));

    public static DocumentType<Link> Type { get; } = new("link", () => AccessJson.Default.Link, ByUser, ByAccount)
    {
        Secrets = [new(link => link.Key, (link, key) => link with { Key = key }, (_, link) => Link.Purpose(link.UserId, link.Panel))],
    };

    /// <summary>A name in the place of an account's number; no number looks like it.</summary>
    public static string NameMark(string username) => $"name:{username.ToLowerInvariant()}";
}
