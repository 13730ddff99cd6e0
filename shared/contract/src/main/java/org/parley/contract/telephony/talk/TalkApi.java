package org.parley.contract.telephony.talk;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// The signed-in agent's own talks: a conference of them, and parking. Refused with `CONFLICT` when
/// the talks are not as the command needs them.
@Path("telephony/me")
@Produces(MediaType.APPLICATION_JSON)
public interface TalkApi {
    /// Joins all talks of the agent, also those on hold, into one conference.
    @POST
    @Path("conference")
    @Requires(Permission.PHONE_TRANSFER)
    Conference join();

    @GET
    @Path("conference")
    @Requires(Permission.PHONE_USE)
    Conference conference();

    /// Lets the others not hear a member, or hear again.
    @PUT
    @Path("conference/members/{id}/mute")
    @Requires(Permission.PHONE_TRANSFER)
    void mute(@PathParam("id") String member, @QueryParam("on") @DefaultValue("true") boolean on);

    /// Sends a member away.
    @DELETE
    @Path("conference/members/{id}")
    @Requires(Permission.PHONE_TRANSFER)
    void drop(@PathParam("id") String member);

    /// Parks the other party of the talk that goes on; anybody takes it by dialling the answered
    /// number. Nobody does within two minutes: it rings again at the agent.
    @POST
    @Path("park")
    @Requires(Permission.PHONE_TRANSFER)
    Parked park();

    /// Brings to this telephone the talks that an earlier run of it left behind without ending
    /// them, e.g. because the program crashed: the other parties ring it anew, the old legs end. A
    /// call that was spoken on says so in its `X-Parley-Again` header (`1`), so that the telephone
    /// answers it at once; one on hold has `0` there. To be asked by a telephone that has no call
    /// yet. Members of a conference stay there without the agent.
    @POST
    @Path("taken-up")
    @Requires(Permission.PHONE_USE)
    TakenUp takeUp();
}
