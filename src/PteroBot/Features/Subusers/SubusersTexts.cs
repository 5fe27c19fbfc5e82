using System.Text.RegularExpressions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Subusers;

/// <summary>What is said about subusers.</summary>
internal static partial class SubusersTexts
{
    /// <summary>What fits into the button that confirms.</summary>
    public const int MaxEmail = 48;

    public const string Yourself = "Nobody can change or remove himself here. The server's owner can.";

    public const string BeyondYou = "You cannot give what you do not have yourself, and the panel takes no set with such a permission in it. The server's owner can change it.";

    public static string Unknown(Room room, string asked) =>
        $"{room.Name} is not shared with {Outside.Code(asked)}. Pick somebody from the list that appears while you type.";

    /// <summary>What the panel would not take; null when it is in order.</summary>
    public static string? Wrong(string email, Room room)
    {
        if (!GoodEmail().IsMatch(email))
            return $"{Outside.Code(email)} is no e-mail address.";
        return email.Length > MaxEmail ? $"That address is too long for a button. Invite on the panel: <{room.PageOf("users")}>" : null;
    }

    public static string Invited(Room room, Subuser person, bool isLess) =>
        $"**{Outside.Text(person.Username)}** can use {room.Name} now.{(isLess ? " What you do not have yourself was left out." : "")}";

    /// <summary>Null where the usual sentence fits.</summary>
    public static string? Of(PanelRefusedException refused, Room room, string email) => refused.Code switch
    {
        "UserIsServerOwnerException" => $"{Outside.Code(email)} belongs to the owner of {room.Name}, who may do everything already.",
        "ServerSubuserExistsException" => $"{room.Name} is shared with {Outside.Code(email)} already. Use /subusers permissions to change what they may do.",
        _ => null,
    };

    [GeneratedRegex(@"^[A-Za-z0-9.!#$&'+=?^_~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z")]
    private static partial Regex GoodEmail();
}
