namespace Discord;

/// <summary>Who a message may ping.</summary>
public class AllowedMentions(AllowedMentionTypes? allowedTypes = null)
{
    private static readonly AllowedMentions Nobody = new(AllowedMentionTypes.None);
    private static readonly AllowedMentions Everybody = new(
        AllowedMentionTypes.Everyone | AllowedMentionTypes.Users | AllowedMentionTypes.Roles);

    public static AllowedMentions None => Nobody;

    public static AllowedMentions All => Everybody;

    public AllowedMentionTypes? AllowedTypes { get; set; } = allowedTypes;

    public List<ulong> RoleIds { get; set; } = [];

    public List<ulong> UserIds { get; set; } = [];

    public bool? MentionRepliedUser { get; set; }
}
